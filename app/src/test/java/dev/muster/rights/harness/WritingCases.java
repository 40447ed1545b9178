package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of what stands round a text.
final class WritingCases {

    static final List<Case> ALL = List.of(
            get("/drafts"), get("/api/v1/me/drafts"),
            get("/mentions?community=<community>", "&q=a", "&q=b"), get("/mentions?item=<question>", "&q=a", "&q=b"), get("/mentions?item=<answer>&q=c"),
            get("/api/v1/mentions?community=<community>", "&q=a", "&q=b"), get("/api/v1/mentions?item=<question>", "&q=a", "&q=c"),
            get("/my/mentions"), get("/api/v1/me/mentions"), get("/api/v1/me/following/news"),
            form("PUT", "/my/mentions/seen", "upTo=2026-03-01T09:00:00Z"), form("PUT", "/my/mentions/letters", "wanted=false"),
            form("PUT", "/questions/<question>/visit", "upTo=2026-03-01T09:00:00Z", "named=<answer>"),
            json("PUT", "/api/v1/me/mentions/<answer>/seen", null), json("PUT", "/api/v1/me/mentions/letters", "{\"wanted\": true}"),
            form("POST", "/drafts", "form=/questions/<question>", "draft=0", "body=So"),
            form("DELETE", "/drafts", "form=/questions/<question>"),
            form("POST", "/preview", "body=So+**it**+goes"),
            form("POST", "/questions/<question>/answers", "body=So", "act=keep", "draft=0"),
            form("POST", "/questions/<question>/answers", "body=So", "act=preview"),
            form("POST", "/questions/<question>/answers", "body=So", "act=discard"),
            form("POST", "/questions/<question>/comments", "body=So", "act=keep", "draft=0"),
            form("POST", "/answers/<answer>/comments", "body=So", "act=preview"),
            form("PUT", "/comments/<comment>", "body=So", "act=keep", "draft=0", "version=1"),
            form("POST", "/communities/<community>/questions", "title=How", "body=So", "act=keep", "draft=0"),
            form("PUT", "/questions/<question>/edit", "title=How", "body=So", "act=keep", "draft=0", "version=1"),
            form("PUT", "/answers/<answer>/edit", "body=So", "act=keep", "draft=0", "version=1"),
            json("PUT", "/api/v1/me/drafts", "{\"form\": \"/questions/<question>\", \"fields\": {\"body\": \"So.\"}}"),
            json("DELETE", "/api/v1/me/drafts?form=/questions/<question>", null),
            json("POST", "/api/v1/preview", "{\"text\": \"So *it* goes.\"}"));

    private WritingCases() {}
}
