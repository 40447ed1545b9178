package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of the readiness assessment. Nobody here has a secret that works: with one, tests of the face and of the pages come.
final class ReadinessCases {
    static final List<Case> ALL = List.of(
            get("/readiness", "", "?after=<round>"), get("/readiness/new"), get("/readiness/instrument"), get("/readiness/rounds/<round>"),
            get("/readiness/rounds/<round>/units/1"), get("/readiness/rounds/<round>/results.csv"),
            get("/readiness/rounds/<round>/links"), get("/readiness/rounds/<round>/reply"), get("/readiness/rounds/<round>/reply/vision"),
            form("POST", "/readiness", "name=R", "units=Brewery", "closes=2026-04-01"),
            form("PUT", "/readiness/rounds/<round>/closure"),
            form("POST", "/readiness/rounds/<round>/links", "unit=1", "level=STAFF", "uses=5"),
            form("DELETE", "/readiness/links/<pass>"),
            form("POST", "/readiness/rounds/<round>/reply", "unit=1", "level=STAFF"),
            form("PUT", "/readiness/rounds/<round>/reply/vision", "vision.goals=3"),
            form("POST", "/readiness/rounds/<round>/reply/sending"),
            get("/readiness/benchmark"), get("/readiness/rounds/<round>/benchmark.json"),
            form("PUT", "/readiness/benchmark", "size=UNDER_50", "sector=TRADE"),
            form("POST", "/readiness/benchmark/results", "result=none"),
            get("/api/v1/readiness/benchmark"), get("/api/v1/readiness/rounds/<round>/benchmark"), get("/api/v1/readiness/rounds/<round>/comparison"),
            json("PUT", "/api/v1/readiness/benchmark/profile", "{\"size\": \"UNDER_50\", \"sector\": \"TRADE\"}"),
            json("POST", "/api/v1/readiness/benchmark/results", "{}"),
            get("/assessment", "", "?token=none"), get("/assessment/mine", "?token=none"), get("/assessment/reply"), get("/assessment/reply/vision"), get("/assessment/sent"),
            form("POST", "/assessment"), form("PUT", "/assessment/reply/vision", "vision.goals=3"), form("POST", "/assessment/sending"),
            get("/api/v1/readiness/instrument"), get("/api/v1/readiness/rounds", "", "?limit=1", "?after=<round>"), get("/api/v1/readiness/rounds/<round>"),
            get("/api/v1/readiness/rounds/<round>/results"), get("/api/v1/readiness/rounds/<round>/links"), get("/api/v1/readiness/rounds/<round>/reply"),
            json("POST", "/api/v1/readiness/rounds", "{\"name\": \"R\", \"units\": [\"Brewery\"], \"closes\": \"2026-04-01\"}"),
            json("PUT", "/api/v1/readiness/rounds/<round>/closure", null),
            json("POST", "/api/v1/readiness/rounds/<round>/links", "{\"unit\": 1, \"level\": \"STAFF\"}"),
            json("DELETE", "/api/v1/readiness/links/<pass>", null),
            json("POST", "/api/v1/readiness/rounds/<round>/reply", "{\"unit\": 1, \"level\": \"STAFF\"}"),
            json("PUT", "/api/v1/readiness/rounds/<round>/reply/answers", "{\"answers\": {\"vision.goals\": \"3\"}}"),
            json("POST", "/api/v1/readiness/rounds/<round>/reply/sending", null),
            json("POST", "/api/v1/readiness/replies", "{\"pass\": \"none\"}"), json("POST", "/api/v1/readiness/replies/asked", "{\"pass\": \"none\"}"),
            json("POST", "/api/v1/readiness/replies/shown", "{\"mine\": \"none\"}"),
            json("PUT", "/api/v1/readiness/replies/answers", "{\"mine\": \"none\", \"answers\": {}}"), json("POST", "/api/v1/readiness/replies/sending", "{\"mine\": \"none\"}"));

    private ReadinessCases() {}
}
