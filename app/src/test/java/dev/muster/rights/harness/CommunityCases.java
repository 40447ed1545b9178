package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of communities and of their measures.
final class CommunityCases {
    private static final String OPENING = """
            {"handle": "%s", "title": "T", "purpose": "<purpose>", "seenBy": [%s], "owner": "<person>", "guides": ["%s"]}""";

    static final List<Case> ALL = List.of(
            get("/api/v1/communities", "", "?limit=2", "?after=<community>"), get("/api/v1/communities/<community>"),
            get("/api/v1/communities/<community>/members", "", "?limit=1", "?after=<person>"), get("/api/v1/communities/<community>/observations"), get("/api/v1/communities/<community>/outcome"),
            get("/api/v1/communities/<community>/stage"), get("/api/v1/archetypes"),
            json("POST", "/api/v1/communities/<community>/repurposing", "{\"purpose\": \"<purpose>\", \"reason\": \"Now\"}"),
            get("/api/v1/communities/<community>/export"), get("/communities/<community>/export"), get("/communities/<community>/export/file"),
            // An address that somebody wants is never taken by a community that they may not see.
            json("POST", "/api/v1/communities", OPENING.formatted("<new-address>", "\"EMPLOYEE\"", "<person>")),
            json("POST", "/api/v1/communities", OPENING.formatted("<new-address>", "\"CUSTOMER\"", "<address>")),
            json("POST", "/api/v1/communities", OPENING.formatted("not-yet-open", "\"EMPLOYEE\"", "<address>")),
            json("PUT", "/api/v1/communities/<community>/charter", "{\"description\": \"d\", \"guidelines\": \"g\"}").ofFirstVersion(),
            json("POST", "/api/v1/communities/<community>/closure", "{\"reason\": \"Done\"}"),
            json("POST", "/api/v1/communities/<community>/stage", "{\"step\": \"SEED\"}"),
            json("POST", "/api/v1/communities/<community>/members", "{\"person\": \"<person>\"}"),
            json("POST", "/api/v1/communities/<community>/members", "{\"person\": \"<address>\"}"),
            json("DELETE", "/api/v1/communities/<community>/members/<person>", null),
            json("PUT", "/api/v1/communities/<community>/membership", null),
            json("DELETE", "/api/v1/communities/<community>/membership", null),
            json("POST", "/api/v1/communities/<community>/registrations", """
                    {"name": "Eve", "address": "<address>", "audience": "PUBLIC", "password": "five loud geese swim"}"""),
            json("POST", "/api/v1/communities/<community>/observations", "{\"observations\": [{\"day\": \"2026-02-20\", \"value\": 44}]}"),
            json("POST", "/api/v1/communities/<community>/observations", "date,value\n2026-02-20,44\n").with("Content-Type", "text/csv"),
            get("/communities/<community>/measures", "", "?from=2025-12-01&to=2026-02-01"),
            get("/communities/<community>/measures/answer-rate.csv"), get("/communities/<community>/measures/waiting.csv"),
            get("/communities/<community>/measures/reuse.csv"), get("/communities/<community>/measures/capacity.csv"),
            get("/communities/<community>/measures/seconds.csv"), get("/communities/<community>/measures/stays.csv"),
            get("/communities/<community>/measures/absence.csv"), get("/communities/<community>/measures/effort.csv"),
            get("/communities/<community>/measures/ties.csv"), get("/communities/<community>/measures/replies.csv"),
            get("/communities/<community>/measures/deflection.csv"), get("/communities/<community>/measures/cohorts.csv"), get("/communities/<community>/measures/peers.csv"),
            get("/communities/<community>/measures/first-answer", "", "?from=2025-12-01&to=2026-02-01"), get("/communities/<community>/measures/cohorts"),
            get("/api/v1/communities/<community>/measures", "", "?from=2025-12-01&to=2026-02-01"));

    private CommunityCases() {}
}
