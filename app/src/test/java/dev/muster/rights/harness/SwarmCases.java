package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// Swarms: opened, joined, talked in, handed over, resolved, closed.
final class SwarmCases {
    private static final String ENTRIES = "/swarms/<swarm>/entries/<swarm-entry>";

    static final List<Case> ALL = List.of(
            get("/communities/<community>/swarms", "", "?show=stalled", "?show=resolved", "?show=closed", "?show=all", "?show=all&after=<swarm>"),
            get("/communities/<community>/swarms/figures", "", "?from=2025-12-01&to=2026-02-01"), get("/communities/<community>/swarms/figures.csv"),
            get("/api/v1/communities/<community>/swarms/figures", "", "?from=2025-12-01&to=2026-02-01"),
            get("/communities/<community>/swarms/figures/shares.csv"), get("/communities/<community>/swarms/figures/repeats.csv", "", "?from=2025-12-01&to=2026-03-02"),
            get("/communities/<community>/swarms/new", "", "?from=<question>", "?from=<page>"), get("/communities/<community>/swarms/similar", "?title=Swarm").part(),
            form("PUT", "/swarms/<swarm>/repeats/<other-swarm>"), form("DELETE", "/swarms/<swarm>/repeats/<other-swarm>"),
            get("/swarms/<swarm>/acts/repeat"), form("POST", "/swarms/<swarm>/acts/repeat", "earlier=<other-swarm>"),
            json("PUT", "/api/v1/swarms/<swarm>/repeats/<other-swarm>", null), json("DELETE", "/api/v1/swarms/<swarm>/repeats/<other-swarm>", null),
            get("/api/v1/communities/<community>/swarms/similar", "?title=Swarm"), get("/api/v1/swarms/<swarm>/alike"),
            form("POST", "/communities/<community>/swarms", "title=T", "wrong=w", "tried=t", "severity=MINOR", "layer=ALL", "from=<question>"),
            get("/swarms/<swarm>/room/live"), get("/swarms/<swarm>/room/live").with("Last-Event-ID", "from-before"), get("/api/v1/swarms/<swarm>/live"),
            form("PUT", "/swarms/<swarm>/visit", "upTo=2026-01-01T00:00:00Z"), form("PUT", "/swarms/<swarm>/visit", "upTo=2026-03-01T09:00:00Z").part(),
            get("/swarms/<swarm>"), get("/swarms/<swarm>/so-it-goes"), get("/swarms/<question>"),
            form("POST", "/swarms/<swarm>/part", "role=SCRIBE"), form("DELETE", "/swarms/<swarm>/part"), form("PUT", "/swarms/<swarm>/owner"),
            form("PUT", "/swarms/<swarm>/relief"), form("PUT", "/swarms/<swarm>/confirmation"),
            form("POST", "/swarms/<swarm>/entries", "kind=HYPOTHESIS", "body=b", "layer=ALL"), form("PUT", ENTRIES + "/mark", "mark=CONFIRMED"),
            get(ENTRIES + "/audience"), form("POST", ENTRIES + "/audience", "version=1"),
            get("/swarms/<swarm>/acts/resolution"), get("/swarms/<swarm>/acts/capture"), get("/swarms/<swarm>/acts/asking"), get("/swarms/<swarm>/acts/offer"),
            get("/swarms/<swarm>/acts/reopening"),
            form("POST", "/swarms/<swarm>/acts/resolution", "solution=s"), form("POST", "/swarms/<swarm>/acts/capture", "lesson=REUSED", "page=<question>"),
            form("POST", "/swarms/<swarm>/acts/asking", "person=<person>"), form("POST", "/swarms/<swarm>/acts/asking", "person=<address>"),
            form("POST", "/swarms/<swarm>/acts/offer", "person=<person>"), form("POST", "/swarms/<swarm>/acts/reopening", "reason=r"),
            get("/api/v1/communities/<community>/swarms", "", "?show=all", "?show=stalled", "?show=all&limit=1", "?show=all&after=<swarm>"),
            json("POST", "/api/v1/communities/<community>/swarms", "{\"title\": \"T\", \"wrong\": \"w\", \"tried\": \"t\", \"severity\": \"MAJOR\", \"from\": \"<question>\"}"),
            json("POST", "/api/v1/communities/<community>/swarms", "{\"title\": \"T\", \"wrong\": \"w\", \"tried\": \"t\", \"severity\": \"MAJOR\", \"from\": \"<page>\"}"),
            get("/account/quiet-hours"), form("PUT", "/account/quiet-hours", "zone=UTC", "from=18:00", "to=8:00", "most=3"), get("/api/v1/me/quiet-hours"),
            json("PUT", "/api/v1/me/quiet-hours", "{\"zone\": \"UTC\", \"from\": \"18:00\", \"to\": \"08:00\"}"), get("/api/v1/swarms/<swarm>/candidates"),
            get("/api/v1/swarms/<swarm>"), get("/api/v1/swarms/<swarm>/timeline"),
            json("POST", "/api/v1/swarms/<swarm>/part", "{\"role\": \"OBSERVER\"}"), json("DELETE", "/api/v1/swarms/<swarm>/part", null),
            json("POST", "/api/v1/swarms/<swarm>/people", "{\"person\": \"<person>\"}"), json("POST", "/api/v1/swarms/<swarm>/successor", "{\"person\": \"<person>\"}"),
            json("PUT", "/api/v1/swarms/<swarm>/owner", null), json("POST", "/api/v1/swarms/<swarm>/entries", "{\"kind\": \"TASK\", \"body\": \"b\"}"),
            json("PUT", "/api/v1" + ENTRIES + "/mark", "{\"mark\": \"DONE\"}"), json("POST", "/api/v1" + ENTRIES + "/audience", "{\"version\": 1}"),
            json("PUT", "/api/v1/swarms/<swarm>/relief", null), json("POST", "/api/v1/swarms/<swarm>/resolution", "{\"solution\": \"s\"}"),
            json("PUT", "/api/v1/swarms/<swarm>/confirmation", null), json("POST", "/api/v1/swarms/<swarm>/capture", "{\"lesson\": \"NOTHING\", \"reason\": \"r\"}"),
            json("POST", "/api/v1/swarms/<swarm>/reopening", "{\"reason\": \"r\"}"));

    private SwarmCases() {}
}
