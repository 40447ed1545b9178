package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of goals and purposes.
final class DirectionCases {
    private static final String ASSESSED = """
            {"who": "w", "issue": "i", "theyGain": "t", "weGain": "g", "collaboration": "c", "risk": "r", "expires": "2026-12-01", "goal": "<goal>",
             "outcome": {"name": "Share", "unit": "%", "direction": "UP", "target": 70, "due": "2026-11-01", "baseline": 40, "baselineDay": "2026-02-01"},
             "tests": {"MAGNETIC": {"score": 2, "evidence": "seen"}, "ALIGNED": {"score": 2, "evidence": "seen"}, "LOW_RISK": {"score": 2, "evidence": "seen"},
              "PROPERLY_SCOPED": {"score": 2, "evidence": "seen"}, "FACILITATES_EVOLUTION": {"score": 2, "evidence": "seen"},
              "MEASURABLE": {"score": 2, "evidence": "seen"}, "COMMUNITY_DRIVEN": {"score": 2, "evidence": "seen"}}}""";
    private static final String READINGS = "{\"observations\": [{\"day\": \"2026-02-20\", \"value\": 44}]}";
    private static final String LINES = "date,value\n2026-02-20,44\n";

    static final List<Case> ALL = List.of(
            get("/goals", "", "?after=<goal>"), get("/goals/new"), get("/goals/<goal>"), get("/goals/<goal>/observations"),
            form("POST", "/goals", "title=T", "kind=COST", "measure=Kegs", "unit=kegs", "direction=DOWN", "baseline=9", "baselineDay=2026-02-01", "target=5", "due=2026-12-01", "owner=<person>"),
            form("POST", "/goals/<goal>/observations", "day=2026-02-20", "value=44", "note="),
            form("POST", "/goals/<goal>/observations/csv", "lines=2026-02-20%2C44", "csv=2026-02-20%2C44"),
            get("/api/v1/goals", "", "?limit=1", "?after=<goal>"), get("/api/v1/goals/<goal>"), get("/api/v1/goals/<goal>/observations"),
            json("POST", "/api/v1/goals", """
                    {"title": "T", "kind": "COST", "measure": "Kegs", "unit": "kegs", "direction": "DOWN", "baseline": 9, "baselineDay": "2026-02-01",
                     "target": 5, "due": "2026-12-01", "owner": "<person>"}"""),
            json("POST", "/api/v1/goals", """
                    {"title": "T", "kind": "COST", "measure": "Kegs", "unit": "kegs", "direction": "DOWN", "baseline": 9, "baselineDay": "2026-02-01",
                     "target": 5, "due": "2026-12-01", "owner": "<address>"}"""),
            json("POST", "/api/v1/goals/<goal>/observations", READINGS),
            json("POST", "/api/v1/goals/<goal>/observations", LINES).with("Content-Type", "text/csv"),
            get("/vision"), get("/vision/edit"), get("/vision/history", "", "?before=2"),
            form("POST", "/vision", "follows=2", "statement=S", "goals=<goal>", "reason=R"),
            get("/api/v1/vision"), get("/api/v1/vision/versions", "", "?limit=1", "?before=2"),
            json("POST", "/api/v1/vision/versions", "{\"statement\": \"S\", \"reason\": \"R\", \"goals\": [\"<goal>\"]}").with("If-Match", "\"2\""),
            get("/purposes", "", "?after=<purpose>", "?state=go",
                    "?goal=<goal>&path=EDGES&sort=value&state=GO", "?sort=risk", "?sort=ends&after=<purpose>"), get("/purposes/board", "", "?goal=<goal>"),
            get("/purposes/map", "", "?goal=<goal>&state=GO"), get("/purposes/paths"), get("/purposes/new"),
            get("/purposes/<purpose>"), get("/purposes/<purpose>/assessment"),
            get("/purposes/<purpose>/baseline"), get("/purposes/<purpose>/decision"), get("/purposes/<purpose>/observations"), get("/purposes/<purpose>/reopening"),
            form("POST", "/purposes", "title=T", "path=EDGES"),
            form("POST", "/purposes/<purpose>/assessment", "who=w", "issue=i", "theyGain=t", "weGain=g", "collaboration=c", "risk=r", "expires=2026-12-01", "goal=<goal>", "measure=Share"),
            form("POST", "/purposes/<purpose>/baseline", "baseline=40", "baselineDay=2026-02-01"),
            form("POST", "/purposes/<purpose>/decision", "verdict=GO", "decision=GO", "reason=Because", "review=2026-06-01"),
            form("POST", "/purposes/<purpose>/observations", "day=2026-02-20", "value=44", "note="),
            form("POST", "/purposes/<purpose>/observations/csv", "lines=2026-02-20%2C44", "csv=2026-02-20%2C44"),
            form("POST", "/purposes/<purpose>/reopening", "evidence=New"),
            get("/roadmap"), get("/roadmap/new", "", "?purpose=<purpose>&after=<purpose>"), get("/roadmap/<purpose>/<purpose>/success"), get("/api/v1/roadmap"),
            form("POST", "/roadmap", "purpose=<purpose>", "after=<purpose>", "condition=C"),
            form("POST", "/roadmap/<purpose>/<purpose>/success", "evidence=E"), form("POST", "/roadmap/<purpose>/<purpose>/removal"),
            json("PUT", "/api/v1/roadmap/<purpose>/<purpose>", "{\"condition\": \"C\", \"onTarget\": true}"),
            json("POST", "/api/v1/roadmap/<purpose>/<purpose>/success", "{\"evidence\": \"E\"}"), json("DELETE", "/api/v1/roadmap/<purpose>/<purpose>", null),
            get("/strategy"), get("/strategy/goals/edit"), get("/strategy/goals/history", "", "?before=2"), get("/strategy/team/history"),
            form("POST", "/strategy/goals", "follows=1", "text=T", "owner=<person>", "review=2026-12-01", "agreed=on"),
            get("/api/v1/strategy"), get("/api/v1/strategy/GOALS"), get("/api/v1/strategy/GOALS/versions", "", "?limit=1"),
            json("PUT", "/api/v1/strategy/GOALS", "{\"text\": \"T\", \"review\": \"2026-12-01\", \"owner\": \"<person>\"}").with("If-Match", "\"1\""),
            get("/api/v1/purposes", "", "?limit=2", "?after=<purpose>", "?goal=<goal>&sort=TITLE", "?state=ACTIVE"),
            get("/api/v1/purposes/counts", "", "?goal=<goal>"), get("/api/v1/purposes/paths"),
            get("/api/v1/purposes/<purpose>"), get("/api/v1/purposes/<purpose>/observations"),
            json("POST", "/api/v1/purposes", "{\"title\": \"T\", \"path\": \"EDGES\"}"),
            json("POST", "/api/v1/purposes/<purpose>/assessment", ASSESSED),
            json("PUT", "/api/v1/purposes/<purpose>/baseline", "{\"value\": 40, \"day\": \"2026-02-01\"}"),
            json("POST", "/api/v1/purposes/<purpose>/decisions", "{\"verdict\": \"GO\", \"reason\": \"Because\", \"review\": \"2026-06-01\"}"),
            json("POST", "/api/v1/purposes/<purpose>/reopening", "{\"evidence\": \"New\"}"),
            json("POST", "/api/v1/purposes/<purpose>/observations", READINGS),
            json("POST", "/api/v1/purposes/<purpose>/observations", LINES).with("Content-Type", "text/csv"));

    private DirectionCases() {}
}
