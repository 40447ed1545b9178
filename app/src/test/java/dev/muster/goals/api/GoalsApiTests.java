package dev.muster.goals.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.Http;
import dev.muster.rights.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoalsApiTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private static String fewerReturns() {
        return """
                {"title": "Fewer returned kegs", "kind": "COST", "measure": "kegs that come back", "unit": "kegs a month", "direction": "DOWN",
                 "baseline": 120, "baselineDay": "%s", "target": 60, "due": "%s"}""".formatted(today(), today().plusYears(1));
    }

    @Test
    void aGoalIsStatedAndFoundAtItsAddress() {
        var sponsor = http(sponsor("Sam"));

        var answer = sponsor.json("POST", "/api/v1/goals", fewerReturns());

        assertThat(answer.statusCode()).isEqualTo(201);
        var address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(json(sponsor.get(address).body())).isEqualTo(json(answer.body()));
        assertThat(json(answer.body()).at("/owner/name").asString()).isEqualTo("Sam");
        assertThat(listed(sponsor, "/api/v1/goals?limit=200")).contains(json(answer.body()).at("/handle").asString());
    }

    /// The handles of all goals: others' tests leave many.
    private static List<String> listed(Http http, String path) {
        var part = json(http.get(path).body());
        var handles = new ArrayList<>(part.at("/goals").findValuesAsString("handle"));
        while (part.at("/next").isString()) {
            part = json(http.get(path + "&after=" + part.at("/next").asString()).body());
            handles.addAll(part.at("/goals").findValuesAsString("handle"));
        }
        return handles;
    }

    @Test
    void statingItAgainWithTheSameKeyAnswersTheSame() {
        var sponsor = http(sponsor("Sam"));

        var first = sponsor.json("POST", "/api/v1/goals", fewerReturns(), "Idempotency-Key", "one");

        assertThat(sponsor.json("POST", "/api/v1/goals", fewerReturns(), "Idempotency-Key", "one").body()).isEqualTo(first.body());
        assertThat(sponsor.json("POST", "/api/v1/goals", fewerReturns().replace("Fewer", "No"), "Idempotency-Key", "one").statusCode()).isEqualTo(409);
    }

    @Test
    void whatAGoalLacksIsSaidFieldByField() {
        var answer = http(sponsor("Sam")).json("POST", "/api/v1/goals", """
                {"title": "Fewer returned kegs", "owner": "nobody@example.org"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).at("/errors").findValuesAsString("field"))
                .containsExactly("kind", "measure", "unit", "direction", "baseline", "baselineDay", "target", "due", "owner");
    }

    @Test
    void goalsAreForStaff() {
        var handle = goal(employee("Olga")).handle();

        assertThat(http(employee("Ada")).get("/api/v1/goals/" + handle).statusCode()).isEqualTo(200);
        for (var other : new Viewer[] {customer("Carl"), Viewer.VISITOR}) {
            assertThat(http(other).get("/api/v1/goals/" + handle).statusCode()).as(other.name()).isEqualTo(404);
            assertThat(http(other).get("/api/v1/goals/" + handle + "/observations").statusCode()).as(other.name()).isEqualTo(404);
            assertThat(http(other).get("/api/v1/goals").body()).as(other.name()).isEqualTo("{\"goals\":[]}");
        }
    }

    @Test
    void aListGoesOnAtItsCursor() {
        var ada = http(employee("Ada"));
        goal(employee("Olga"));
        goal(employee("Olga"));

        var first = json(ada.get("/api/v1/goals?limit=1").body());
        var second = json(ada.get("/api/v1/goals?limit=1&after=" + first.at("/next").asString()).body());

        assertThat(second.at("/goals/0/handle").asString()).isNotEqualTo(first.at("/goals/0/handle").asString());
        assertThat(ada.get("/api/v1/goals?after=made-up").body()).contains("shell.cursor");
    }

    @Test
    void readingsComeAsJson() {
        var olga = employee("Olga");
        var at = "/api/v1/goals/" + goal(olga).handle() + "/observations";

        var answer = http(olga).json("POST", at, """
                {"observations": [{"day": "2026-01-31", "value": 118, "note": "cold"}, {"day": "2026-02-28", "value": 97.5}]}""");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(http(olga).get(at).body()).at("/observations").findValuesAsString("day")).containsExactly("2026-01-31", "2026-02-28");
    }

    @Test
    void readingsComeAsLines() {
        var olga = employee("Olga");
        var at = "/api/v1/goals/" + goal(olga).handle() + "/observations";

        var answer = http(olga).csv(at, "date,value,note\n2026-01-31,118,Kälte\n".getBytes(UTF_8));

        assertThat(json(answer.body()).at("/observations/0/note").asString()).isEqualTo("Kälte");
    }

    @Test
    void linesWithErrorsAreAllNamedAndNothingIsKept() {
        var olga = employee("Olga");
        var at = "/api/v1/goals/" + goal(olga).handle() + "/observations";

        var answer = http(olga).csv(at, "2026-01-31,118\n31.1.2026,118\n2026-02-28,many\n".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).at("/errors").findValuesAsString("field")).containsExactly("line 2", "line 3");
        assertThat(http(olga).get(at).body()).isEqualTo("{\"observations\":[]}");
    }

    @Test
    void linesInAnotherEncodingAreRefused() {
        var olga = employee("Olga");
        var at = "/api/v1/goals/" + goal(olga).handle() + "/observations";

        assertThat(http(olga).csv(at, "2026-01-31,118,Kälte\n".getBytes(ISO_8859_1)).body()).contains("goals.csv.encoding");
    }

    @Test
    void onlyOwnersAndLeadersWriteReadingsDown() {
        var at = "/api/v1/goals/" + goal(employee("Olga")).handle() + "/observations";

        var answer = http(employee("Ada")).csv(at, "2026-01-31,118\n".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("goals.observe.only-owner");
    }
}
