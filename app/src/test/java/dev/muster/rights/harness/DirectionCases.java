package dev.muster.rights.harness;

import static dev.muster.rights.harness.Case.form;
import static dev.muster.rights.harness.Case.get;
import static dev.muster.rights.harness.Case.json;

import java.util.List;

/// The routes of goals and purposes.
final class DirectionCases {
    private static final String ASSESSED = """
            {"who": "w", "issue": "i", "theyGain": "t", "weGain": "g", "collaboration": "c", "risk": "r", "expires": "2026-12-01", "goal": "<goal>",
             "outcome": {"name": "Share", "unit": "%", "direction": "UP", "target": 70, "due": "2026-11-01", "baseline": 40, "baselineDay": "2026-02-01"}}""";
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
            get("/purposes", "", "?after=<purpose>", "?state=go"), get("/purposes/new"), get("/purposes/<purpose>"), get("/purposes/<purpose>/assessment"),
            get("/purposes/<purpose>/baseline"), get("/purposes/<purpose>/decision"), get("/purposes/<purpose>/observations"), get("/purposes/<purpose>/reopening"),
            form("POST", "/purposes", "title=T", "path=EDGES"),
            form("POST", "/purposes/<purpose>/assessment", "who=w", "issue=i", "theyGain=t", "weGain=g", "collaboration=c", "risk=r", "expires=2026-12-01", "goal=<goal>", "measure=Share"),
            form("POST", "/purposes/<purpose>/baseline", "baseline=40", "baselineDay=2026-02-01"),
            form("POST", "/purposes/<purpose>/decision", "verdict=GO", "decision=GO", "reason=Because", "review=2026-06-01"),
            form("POST", "/purposes/<purpose>/observations", "day=2026-02-20", "value=44", "note="),
            form("POST", "/purposes/<purpose>/observations/csv", "lines=2026-02-20%2C44", "csv=2026-02-20%2C44"),
            form("POST", "/purposes/<purpose>/reopening", "evidence=New"),
            get("/api/v1/purposes", "", "?limit=2", "?after=<purpose>"), get("/api/v1/purposes/<purpose>"), get("/api/v1/purposes/<purpose>/observations"),
            json("POST", "/api/v1/purposes", "{\"title\": \"T\", \"path\": \"EDGES\"}"),
            json("POST", "/api/v1/purposes/<purpose>/assessment", ASSESSED),
            json("PUT", "/api/v1/purposes/<purpose>/baseline", "{\"value\": 40, \"day\": \"2026-02-01\"}"),
            json("POST", "/api/v1/purposes/<purpose>/decisions", "{\"verdict\": \"GO\", \"reason\": \"Because\", \"review\": \"2026-06-01\"}"),
            json("POST", "/api/v1/purposes/<purpose>/reopening", "{\"evidence\": \"New\"}"),
            json("POST", "/api/v1/purposes/<purpose>/observations", READINGS),
            json("POST", "/api/v1/purposes/<purpose>/observations", LINES).with("Content-Type", "text/csv"));

    private DirectionCases() {}
}
