package dev.muster.goals.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VisionApiTests extends Chartered {
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from goals.vision_goal").update();
        system.jdbc().sql("delete from goals.vision").update();
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private static String draft(String statement, String goal) {
        return "{\"statement\": \"%s\", \"reason\": \"Because.\", \"goals\": [\"%s\"]}".formatted(statement, goal);
    }

    private static java.net.http.HttpResponse<String> write(Http http, String version, String body) {
        return http.json("POST", "/api/v1/vision/versions", body, "If-Match", "\"" + version + "\"");
    }

    @Test
    void versionsAreWrittenOnWhatOneHasRead() {
        var sam = sponsor("Sam");
        var goal = goal(sam).handle();
        var http = http(sam);

        assertThat(http.json("POST", "/api/v1/vision/versions", draft("We brew.", goal)).statusCode()).isEqualTo(428);
        assertThat(write(http, "0", draft("We brew.", goal)).statusCode()).isEqualTo(201);
        assertThat(write(http, "0", draft("We malt.", goal)).statusCode()).isEqualTo(412);
        assertThat(json(write(http, "1", draft("We malt.", goal)).body()).at("/version").asInt()).isEqualTo(2);

        var standing = json(http(employee("Ada")).get("/api/v1/vision").body());
        assertThat(standing.at("/vision/statement").asString()).isEqualTo("We malt.");
        assertThat(standing.at("/vision/goals/0").asString()).isEqualTo(goal);
        var page = json(http.get("/api/v1/vision/versions?limit=1").body());
        assertThat(page.at("/next").asInt()).isEqualTo(2);
        assertThat(json(http.get("/api/v1/vision/versions?before=2").body()).at("/versions").findValuesAsString("statement")).containsExactly("We brew.");
    }

    @Test
    void whatIsMissingIsSaidFieldByField() {
        var answer = write(http(sponsor("Sam")), "0", "{\"goals\": [\"made-up\"]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).at("/errors").findValuesAsString("field")).containsExactly("statement", "goals", "reason");
    }

    @Test
    void onlyLeadersWriteAndOnlyStaffRead() {
        var sam = sponsor("Sam");
        write(http(sam), "0", draft("We brew.", goal(sam).handle()));

        assertThat(write(http(employee("Ada")), "1", draft("Mine.", "x")).statusCode()).isEqualTo(403);
        assertThat(http(customer("Carl")).get("/api/v1/vision").body()).isEqualTo("{\"attitudes\":[]}");
    }
}
