package dev.muster.readiness.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.readiness.AssessmentWorld;
import dev.muster.rights.Viewer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessmentApiTests extends AssessmentWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROUNDS = "/api/v1/readiness/rounds";

    private static JsonNode sent(Http http, String method, String path, String json, int status) {
        var answer = http.json(method, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private String wanted() {
        return "{\"name\": \"Spring\", \"units\": [\"Brewery\", \"Sales\"], \"closes\": \"" + today().plusDays(9) + "\", \"shared\": true}";
    }

    private String whole() {
        return JSON.writeValueAsString(answers(4, java.util.Map.of()));
    }

    @Test
    void whateverThePagesDoProgramsDo() {
        var administrator = http(administrator());
        var eve = http(employee("Eve"));
        var visitor = http(Viewer.VISITOR);
        assertThat(sent(visitor, "GET", "/api/v1/readiness/instrument", null, 200).get("parts")).hasSize(7);

        var round = ROUNDS + "/" + sent(administrator, "POST", ROUNDS, wanted(), 201).get("handle").asString();
        assertThat(sent(eve, "GET", ROUNDS, null, 200).get("rounds").get(0).get("name").asString()).isEqualTo("Spring");
        sent(eve, "POST", round + "/reply", "{\"unit\": 1, \"level\": \"STAFF\"}", 201);
        assertThat(sent(eve, "PUT", round + "/reply/answers", "{\"answers\": {\"vision.goals\": \"3\"}}", 200).get("answers").get("vision.goals").asString()).isEqualTo("3");
        assertThat(sent(eve, "POST", round + "/reply/sending", null, 422).get("errors")).isNotEmpty();
        sent(eve, "PUT", round + "/reply/answers", "{\"answers\": " + whole() + "}", 200);
        sent(eve, "POST", round + "/reply/sending", null, 204);
        sent(eve, "GET", round + "/reply", null, 409);

        var address = sent(administrator, "POST", round + "/links", "{\"unit\": 2, \"level\": \"LEADER\", \"uses\": 3}", 201).get("address").asString();
        var pass = "{\"pass\": \"" + address.substring(address.indexOf("token=") + 6) + "\"}";
        assertThat(sent(visitor, "POST", "/api/v1/readiness/replies/asked", pass, 200).get("unit").asString()).isEqualTo("Sales");
        var mine = sent(visitor, "POST", "/api/v1/readiness/replies", pass, 201).get("mine").asString();
        sent(visitor, "PUT", "/api/v1/readiness/replies/answers", "{\"mine\": \"" + mine + "\", \"answers\": " + whole() + "}", 200);
        assertThat(sent(visitor, "POST", "/api/v1/readiness/replies/shown", "{\"mine\": \"" + mine + "\"}", 200).get("parts")).isEmpty();
        sent(visitor, "POST", "/api/v1/readiness/replies/sending", "{\"mine\": \"" + mine + "\"}", 204);
        sent(visitor, "POST", "/api/v1/readiness/replies/shown", "{\"mine\": \"" + mine + "\"}", 404);

        var link = sent(administrator, "GET", round + "/links", null, 200).get("links").get(0);
        assertThat(link.get("used").asInt()).isEqualTo(1);
        sent(administrator, "DELETE", "/api/v1/readiness/links/" + link.get("id").asString(), null, 204);
        assertThat(sent(administrator, "PUT", round + "/closure", null, 200).hasNonNull("closed")).isTrue();
        sent(administrator, "POST", round + "/links", "{\"unit\": 2, \"level\": \"LEADER\"}", 409);
    }

    @Test
    void aRetryWithTheSameKeyOpensOneRound() {
        var administrator = http(administrator());

        var one = administrator.json("POST", ROUNDS, wanted(), "Idempotency-Key", "spring");
        var other = administrator.json("POST", ROUNDS, wanted(), "Idempotency-Key", "spring");

        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(http(employee("Eve")).json("POST", ROUNDS, wanted()).statusCode()).isEqualTo(403);
    }
}
