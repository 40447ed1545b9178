package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// Pages of the memory, in the browser and in the API.
final class MemoryCases {
    private static final String FILE = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"notes.txt\"\r\n\r\nSo it went.\r\n--border--\r\n";
    private static final String FORM = "multipart/form-data; boundary=border";
    private static final String[] LISTS = {"", "?show=latest", "?show=unchecked", "?show=stale", "?show=orphaned", "?show=templates", "?show=archived"};

    static final List<Case> ALL = List.of(
            get("/communities/<community>/pages", LISTS), get("/communities/<community>/pages/new", "", "?title=Keeping+it+cold", "?template=<page>"),
            form("POST", "/communities/<community>/pages", "title=Keeping+it+cold", "body=So", "summary=", "layer=", "key="),
            get("/pages", LISTS), get("/pages/new", "", "?title=Keeping+it+cold", "?template=<page>"),
            form("PUT", "/pages/<page>/template"), form("DELETE", "/pages/<page>/template"),
            json("PUT", "/api/v1/pages/<page>/template", null), json("DELETE", "/api/v1/pages/<page>/template", null),
            form("POST", "/pages", "title=Keeping+it+cold", "body=So", "summary=", "layer=", "key="),
            get("/pages/changes", "", "?minor=true"), get("/pages/wanted"), get("/pages/keeping-it-cold"), get("/pages/page-titles", "?q=k", "?q=pa"),
            form("POST", "/pages/page-preview", "body=See+[[Keeping+it+cold]]+and+[[Page+3]]"), get("/pages/stories", "", "?outcome=failure", "?topic=hops"), get("/pages/stories/new"),
            form("POST", "/pages/stories", "title=Warm+cellars", "situation=So", "deeds=So", "result=So", "lesson=So", "outcome=failure", "tags=hops", "from=", "key="),
            get("/pages/upkeep"), get("/pages/suggestions"), form("PUT", "/pages/page-rule", "approved=true"),
            get("/api/v1/pages", LISTS), json("POST", "/api/v1/pages", "{\"title\": \"Keeping it cold\", \"body\": \"So.\"}"), get("/api/v1/pages/changes", "", "?minor=true"),
            get("/api/v1/pages/titles", "?q=k", "?q=pa"), json("POST", "/api/v1/pages/preview", "{\"text\": \"See [[Keeping it cold]] and [[Page 3]].\"}"), get("/api/v1/pages/wanted"),
            get("/api/v1/pages/stories", "", "?outcome=failure"), get("/api/v1/pages/upkeep"), get("/api/v1/pages/suggestions"),
            json("POST", "/api/v1/pages/stories", "{\"title\": \"Warm cellars\", \"situation\": \"So\", \"deeds\": \"So\", \"result\": \"So\", \"lesson\": \"So\", \"outcome\": \"FAILURE\"}"),
            json("PUT", "/api/v1/pages/rule", "{\"approved\": true}"),
            get("/pages/<page>/files"), get("/pages/<page>/files/notes.txt", "", "?version=1", "?version=9"), form("POST", "/pages/<page>/files", FILE).with("Content-Type", FORM),
            form("PUT", "/pages/<page>/files/notes.txt", "version=1"), form("DELETE", "/pages/<page>/files/notes.txt"), get("/api/v1/pages/<page>/files"),
            get("/api/v1/pages/<page>/files/notes.txt"), json("PUT", "/api/v1/pages/<page>/files/notes.txt", "{\"version\": 1}"),
            json("DELETE", "/api/v1/pages/<page>/files/notes.txt", null), json("POST", "/api/v1/pages/<page>/files", FILE).with("Content-Type", FORM),
            get("/pages/<page>/scope"), get("/pages/<page>/move", "?to=<community>", "?to=*"), get("/pages/<page>/audience", "?layer=EMPLOYEE", "?layer=EMPLOYEE&layer=CUSTOMER"),
            form("PUT", "/pages/<page>/place", "to=<community>", "seen=true"), form("PUT", "/pages/<page>/place", "to=*", "seen=true", "why=So"),
            form("PUT", "/pages/<page>/audience", "layer=EMPLOYEE", "seen=true", "version=2"), form("PUT", "/pages/<page>/hiding", "why=So"), form("DELETE", "/pages/<page>/hiding"),
            get("/api/v1/pages/<page>/place", "?to=<community>", ""), get("/api/v1/pages/<page>/audience", "?layer=EMPLOYEE"),
            json("PUT", "/api/v1/pages/<page>/place", "{\"to\": \"<community>\", \"seen\": true}"),
            json("PUT", "/api/v1/pages/<page>/audience", "{\"layer\": [\"EMPLOYEE\", \"CUSTOMER\"], \"seen\": true, \"version\": 2}"),
            json("PUT", "/api/v1/pages/<page>/hiding", "{\"why\": \"So\"}"), json("DELETE", "/api/v1/pages/<page>/hiding", null),
            get("/pages/<page>"), get("/pages/<page>/so-it-goes"), get("/pages/<question>"), get("/pages/<page>/edit"),
            form("PUT", "/pages/<page>/edit", "title=Keeping+it+cold", "body=So", "summary=Why", "base=2"),
            get("/pages/<page>/history", "", "?after=2", "?before=1"), get("/pages/<page>/compare", "?from=1&to=2"),
            form("POST", "/pages/<page>/history/1/revert", "base=2"),
            form("PUT", "/pages/<page>/following"), form("PUT", "/pages/<page>/following").part(), form("DELETE", "/pages/<page>/following"),
            form("PUT", "/pages/<page>/visit", "upTo=2026-03-01T09:00:00Z"), json("PUT", "/api/v1/pages/<page>/visit?upTo=2026-03-01T09:00:00Z", null), get("/api/v1/me/following/pages"),
            get("/communities/<community>/pages/changes", "", "?minor=true"), get("/communities/<community>/pages/wanted"), get("/communities/<community>/pages/keeping-it-cold"),
            get("/pages/<page>/edit/1"), form("PUT", "/pages/<page>/edit/1", "body=So", "summary=Why", "base=2"),
            get("/communities/<community>/page-titles", "?q=k", "?q=pa"), form("POST", "/communities/<community>/page-preview", "body=See+[[Keeping+it+cold]]+and+[[Page+1]]"),
            get("/api/v1/communities/<community>/pages/titles", "?q=k", "?q=pa"),
            json("POST", "/api/v1/communities/<community>/pages/preview", "{\"text\": \"See [[Keeping it cold]] and [[Page 1]].\"}"),
            get("/communities/<community>/stories", "", "?outcome=failure", "?topic=hops", "?outcome=success&topic=kegs"),
            get("/communities/<community>/stories/new", "", "?from=<question>", "?from=<swarm>"),
            form("POST", "/communities/<community>/stories", "title=Warm+cellars", "situation=So", "deeds=So", "result=So", "lesson=So", "outcome=failure", "tags=hops", "from=<question>", "key="),
            get("/pages/<page>/story"), form("PUT", "/pages/<page>/story", "outcome=mixed", "tags=hops+malt"),
            get("/api/v1/communities/<community>/stories", "", "?outcome=failure", "?topic=hops"),
            json("POST", "/api/v1/communities/<community>/stories", "{\"title\": \"Warm cellars\", \"situation\": \"So\", \"deeds\": \"So\", "
                    + "\"result\": \"So\", \"lesson\": \"So\", \"outcome\": \"FAILURE\"}"),
            json("PUT", "/api/v1/pages/<page>/story", "{\"outcome\": \"MIXED\", \"topics\": [\"hops\"]}"),
            get("/communities/<community>/upkeep"), form("PUT", "/pages/<page>/verification", "reviewBy=2026-09-01"), form("PUT", "/pages/<page>/obsolescence", "reason=So"),
            get("/api/v1/communities/<community>/upkeep"), json("PUT", "/api/v1/pages/<page>/verification", "{\"reviewBy\": \"2026-09-01\"}"),
            get("/communities/<community>/suggestions"), get("/pages/<page>/suggestions"), get("/pages/<page>/suggestions/<suggestion>"),
            form("PUT", "/pages/<page>/suggestions/<suggestion>/taking", "title="), form("PUT", "/pages/<page>/suggestions/<suggestion>/refusal", "reason=So"),
            form("DELETE", "/pages/<page>/suggestions/<suggestion>"),
            get("/api/v1/communities/<community>/suggestions"), get("/api/v1/pages/<page>/suggestions"), get("/api/v1/pages/<page>/suggestions/<suggestion>"),
            json("POST", "/api/v1/pages/<page>/suggestions", "{\"body\": \"So.\"}").with("If-Match", "\"2\""),
            json("PUT", "/api/v1/pages/<page>/suggestions/<suggestion>/taking", "{}"), json("PUT", "/api/v1/pages/<page>/suggestions/<suggestion>/refusal", "{\"reason\": \"So.\"}"),
            json("DELETE", "/api/v1/pages/<page>/suggestions/<suggestion>", null), json("PUT", "/api/v1/communities/<community>/page-rule", "{\"approved\": true}"),
            get("/people/<person>/handover"), form("PUT", "/people/<person>/handover", "to-<page>=other", "other=<person>"),
            get("/api/v1/people/<person>/handover"), json("PUT", "/api/v1/people/<person>/handover", "{\"pages\": {\"<page>\": \"<person>\"}}"),
            get("/pages/<page>/dissents"), get("/pages/<page>/dissents/new"), form("POST", "/pages/<page>/dissents", "what=So", "why=Because", "section=", "key="),
            get("/pages/<page>/dissents/<dissent>"), form("PUT", "/pages/<page>/dissents/<dissent>/answer", "state=ANSWERED", "reason=So"), form("DELETE", "/pages/<page>/dissents/<dissent>"),
            get("/api/v1/pages/<page>/dissents"), get("/api/v1/pages/<page>/dissents/<dissent>"), json("POST", "/api/v1/pages/<page>/dissents", "{\"what\": \"So\", \"why\": \"Because\"}"),
            json("PUT", "/api/v1/pages/<page>/dissents/<dissent>/answer", "{\"state\": \"SETTLED\", \"reason\": \"So\"}"), json("DELETE", "/api/v1/pages/<page>/dissents/<dissent>", null),
            get("/quotes/new", "", "?from=<question>", "?from=<question>&source=<answer>&words=a", "?page=<page>"), get("/quotes/<quote>"), get("/pages/<page>/edit", "?quote=<quote>"),
            form("POST", "/quotes", "from=<question>", "source=<answer>", "words=a", "page=<page>"), form("POST", "/quotes", "source=<question>", "words=a", "page="),
            get("/api/v1/quotes/<quote>"), get("/api/v1/pages/<page>/quotes"), get("/api/v1/questions/<question>/quoted-in"),
            json("POST", "/api/v1/quotes", "{\"source\": \"<answer>\", \"words\": \"a\"}"),
            get("/pages/<page>/blame"), get("/pages/<page>/compare", "?from=1&to=2&beside=true"),
            get("/pages/<page>/comments"), get("/pages/<page>/comment"), get("/pages/<page>/comment").part(), form("POST", "/pages/<page>/comments", "body=Really", "key="),
            get("/pages/<page>/care"), form("PUT", "/pages/<page>/confidence", "confidence=NOT_VALIDATED", "reviewBy=", "reason="),
            form("PUT", "/pages/<page>/owner", "owner=<person>", "lookAgain=2026-05-01"),
            get("/questions/<question>/capture"), form("POST", "/questions/<question>/capture", "title=Captured", "body=So", "summary=", "key="),
            get("/api/v1/communities/<community>/pages/changes", "", "?minor=true"), get("/api/v1/communities/<community>/pages/wanted"),
            json("PUT", "/api/v1/pages/<page>/confidence", "{\"confidence\": \"ARCHIVED\"}"),
            json("PUT", "/api/v1/pages/<page>/owner", "{\"owner\": \"<person>\", \"reviewBy\": \"2026-05-01\"}"),
            get("/api/v1/pages/<page>/comments"), json("POST", "/api/v1/pages/<page>/comments", "{\"body\": \"Really?\"}"),
            get("/api/v1/questions/<question>/capture"), json("POST", "/api/v1/questions/<question>/capture", "{\"title\": \"Captured\"}"),
            get("/api/v1/communities/<community>/pages", LISTS),
            json("POST", "/api/v1/communities/<community>/pages", "{\"title\": \"Keeping it cold\", \"body\": \"So.\"}"),
            get("/api/v1/pages/<page>"), get("/api/v1/pages/<question>"), get("/api/v1/pages/<page>/revisions", "", "?after=2"), get("/api/v1/pages/<page>/revisions/1"),
            json("PATCH", "/api/v1/pages/<page>", "{\"body\": \"So.\"}").with("If-Match", "\"2\""),
            json("POST", "/api/v1/pages/<page>/reversion", "{\"to\": 1}").with("If-Match", "\"2\""),
            json("PUT", "/api/v1/pages/<page>/follow", null), json("DELETE", "/api/v1/pages/<page>/follow", null));

    private MemoryCases() {}
}
