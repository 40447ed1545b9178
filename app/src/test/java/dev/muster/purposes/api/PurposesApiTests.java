package dev.muster.purposes.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PurposesApiTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private String propose(Viewer by) {
        var answer = http(by).json("POST", "/api/v1/purposes", """
                {"title": "Beer that keeps", "path": "EDGES"}""");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String assessment(String goal) {
        return """
                {"who": "brewers", "issue": "stale beer", "theyGain": "answers", "weGain": "fewer returns", "collaboration": "asking",
                 "risk": "recipes may leak", "expires": "%s", "goal": "%s",
                 "outcome": {"kind": "OBSERVED", "name": "of kegs come back", "unit": "%%", "direction": "DOWN", "target": 3, "due": "%s"},
                 "tests": %s}"""
                .formatted(today().plusYears(1), goal, today().plusMonths(9), JSON.writeValueAsString(tests()));
    }

    private static String ruling(String verdict) {
        return """
                {"verdict": "%s", "reason": "It serves the goal.", "review": "%s"}""".formatted(verdict, today().plusMonths(3));
    }

    @Test
    void aPurposeGoesFromProposalToGo() {
        var ada = employee("Ada");
        var goal = goal(ada).handle();
        var address = propose(ada);

        assertThat(json(http(ada).json("POST", address + "/assessment", assessment(goal)).body()).at("/state").asString()).isEqualTo("ASSESSED");
        var decided = json(http(strategist("Stella")).json("POST", address + "/decisions", ruling("GO")).body());

        assertThat(decided.at("/state").asString()).isEqualTo("GO");
        assertThat(decided.at("/decisions/0/reason").asString()).isEqualTo("It serves the goal.");
        assertThat(decided.at("/goal").asString()).isEqualTo(goal);
        assertThat(decided.at("/outcome/baselined").asBoolean()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidFieldByField() {
        var ada = employee("Ada");
        var address = propose(ada);

        assertThat(json(http(ada).json("POST", "/api/v1/purposes", "{}").body()).at("/errors").findValuesAsString("field")).containsExactly("title", "path");
        var assessed = http(ada).json("POST", address + "/assessment", assessment("made-up"));
        assertThat(assessed.statusCode()).isEqualTo(422);
        assertThat(json(assessed.body()).at("/errors").findValuesAsString("code")).containsExactly("purposes.goal.unknown");
    }

    @Test
    void whatIsNotPossibleNowIsAConflict() {
        var ada = employee("Ada");
        var answer = http(strategist("Stella")).json("POST", propose(ada) + "/decisions", ruling("GO"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("purposes.decide.not-now.PROPOSED");
    }

    @Test
    void aDeclinedPurposeIsReopenedWithEvidence() {
        var ada = employee("Ada");
        var address = propose(ada);
        http(ada).json("POST", address + "/assessment", assessment(goal(ada).handle()));
        http(strategist("Stella")).json("POST", address + "/decisions", ruling("NO"));

        assertThat(http(ada).json("POST", address + "/reopening", "{}").body()).contains("purposes.reopen.evidence");
        assertThat(http(ada).json("POST", address + "/reopening", "{\"evidence\": \"A brewery asked.\"}").body()).contains("\"state\":\"PROPOSED\"");
    }

    @Test
    void aBaselineIsSetAndReadingsAreTakenAsJsonAndAsLines() {
        var ada = employee("Ada");
        var address = propose(ada);
        http(ada).json("POST", address + "/assessment", assessment(goal(ada).handle()));

        var baselined = json(http(ada).json("PUT", address + "/baseline", "{\"value\": 8.5, \"day\": \"2026-01-31\"}").body());
        http(ada).json("POST", address + "/observations", "{\"observations\": [{\"day\": \"2026-02-01\", \"value\": 8}]}");
        var lines = http(ada).csv(address + "/observations", "2026-02-02,7.5\n".getBytes(UTF_8));
        var wrong = http(ada).csv(address + "/observations", "2026-02-03,7.5\n2026-02-03,7\n".getBytes(UTF_8));

        assertThat(baselined.at("/outcome/baseline").asString()).isEqualTo("8.5");
        assertThat(json(lines.body()).at("/observations").findValuesAsString("value")).containsExactly("8", "7.5");
        assertThat(json(wrong.body()).at("/errors/0/code").asString()).isEqualTo("goals.readings.twice");
        assertThat(http(ada).json("PUT", address + "/baseline", "{\"from\": \"2026-01-31\"}").body()).contains("shell.field.missing");
    }

    @Test
    void purposesAreForStaff() {
        var community = community(Audience.EMPLOYEE, Audience.CUSTOMER);
        var handle = employee("Ada").call(() -> purposes.find(community.charter().purpose())).orElseThrow().handle();

        assertThat(json(http(employee("Ada")).get("/api/v1/purposes/" + handle).body()).at("/communities/0").asString()).isEqualTo(community.place().handle());
        for (var other : new Viewer[] {customer("Carl"), Viewer.VISITOR}) {
            assertThat(http(other).get("/api/v1/purposes/" + handle).statusCode()).as(other.name()).isEqualTo(404);
            assertThat(http(other).get("/api/v1/purposes/" + handle + "/observations").statusCode()).as(other.name()).isEqualTo(404);
            assertThat(http(other).get("/api/v1/purposes").body()).as(other.name()).isEqualTo("{\"purposes\":[]}");
        }
        assertThat(http(customer("Carl")).json("POST", "/api/v1/purposes", "{\"title\": \"x\", \"path\": \"EDGES\"}").statusCode()).isEqualTo(403);
    }
}
