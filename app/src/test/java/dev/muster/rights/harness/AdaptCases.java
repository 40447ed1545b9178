package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// What communities ask of the organisation, what it answers, how they are reviewed; and the chain.
final class AdaptCases {
    private static final String PROMISE = "{\"owner\": \"<person>\", \"due\": \"2026-06-01\", \"word\": \"So we do.\"}";

    static final List<Case> ALL = List.of(
            get("/communities/<community>/requests", "", "?show=open", "?show=promised", "?show=overdue", "?show=done", "?after=<request>"),
            get("/communities/<community>/requests/new", "", "?about=<question>"),
            form("POST", "/communities/<community>/requests", "title=T", "body=b", "why=w", "about=<question>"),
            get("/requests/<request>"), get("/requests/<request>/so-it-goes"), get("/requests/<question>"),
            get("/requests/<request>/answer/promise"), get("/requests/<request>/answer/move"), get("/requests/<request>/answer/result"),
            get("/requests/<request>/answer/refusal"), get("/requests/<request>/answer/breach"), get("/requests/<request>/answer/withdrawal"),
            form("POST", "/requests/<request>/answer/promise", "owner=<address>", "due=2026-06-01", "word=w"),
            form("POST", "/requests/<request>/answer/move", "owner=<person>", "due=2026-06-01", "word=w"),
            form("POST", "/requests/<request>/answer/result", "changed=c", "link="),
            form("POST", "/requests/<request>/answer/refusal", "word=w"), form("POST", "/requests/<request>/answer/breach", "word=w"),
            form("POST", "/requests/<request>/answer/withdrawal", "word="),
            get("/requests/<request>/correction"), form("PUT", "/requests/<request>/correction", "title=T", "body=b", "why=w", "version=1"),
            json("PUT", "/api/v1/requests/<request>", "{\"title\": \"T\", \"body\": \"b\", \"why\": \"w\"}"),
            form("POST", "/requests/<request>/cases", "body=Me+too"), form("DELETE", "/requests/<request>/cases"),
            form("PUT", "/requests/<request>/following"), form("DELETE", "/requests/<request>/following"),
            get("/communities/<community>/reviews"), get("/reviews/<review>"), get("/communities/<community>/report"), get("/chain"), get("/chain.csv"),
            get("/goals/<goal>/chain"), get("/goals/<goal>/chain.csv"), get("/api/v1/chain"), get("/api/v1/goals/<goal>/chain"),
            form("POST", "/communities/<community>/reviews"), form("PUT", "/communities/<community>/reviews/rhythm", "days=30"),
            form("POST", "/reviews/<review>/decision", "verdict=MERGE", "reason=Because", "purpose=SUPERSEDED", "into=<community>"),
            get("/api/v1/communities/<community>/reviews"), get("/api/v1/communities/<community>/report"), get("/api/v1/reviews/<review>"),
            json("POST", "/api/v1/communities/<community>/reviews", null), json("PUT", "/api/v1/communities/<community>/reviews/rhythm", "{\"days\": 30}"),
            json("POST", "/api/v1/reviews/<review>/decision", "{\"verdict\": \"MERGE\", \"reason\": \"Because\", \"purpose\": \"SUPERSEDED\", \"into\": \"<community>\"}"),
            get("/people/<person>/promises"), get("/api/v1/people/<person>/promises"),
            get("/api/v1/communities/<community>/requests", "", "?show=overdue", "?limit=1", "?after=<request>"), get("/api/v1/requests/<request>"),
            json("POST", "/api/v1/communities/<community>/requests", "{\"title\": \"T\", \"body\": \"b\", \"why\": \"w\", \"about\": \"<question>\"}"),
            json("POST", "/api/v1/requests/<request>/promise", PROMISE), json("PUT", "/api/v1/requests/<request>/promise", PROMISE),
            json("POST", "/api/v1/requests/<request>/refusal", "{\"word\": \"No.\"}"), json("POST", "/api/v1/requests/<request>/breach", "{\"word\": \"No.\"}"),
            json("POST", "/api/v1/requests/<request>/withdrawal", "{}"),
            json("POST", "/api/v1/requests/<request>/result", "{\"changed\": \"All of it.\"}"),
            json("POST", "/api/v1/requests/<request>/cases", "{\"body\": \"Me too.\"}"), json("DELETE", "/api/v1/requests/<request>/cases", null),
            json("PUT", "/api/v1/requests/<request>/following", null), json("DELETE", "/api/v1/requests/<request>/following", null));

    private AdaptCases() {}
}
