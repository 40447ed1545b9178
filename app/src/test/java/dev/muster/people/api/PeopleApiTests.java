package dev.muster.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.World;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeopleApiTests extends World {
    private static final JsonMapper JSON = new JsonMapper();

    private Http program(Viewer viewer, String scope) {
        return new Http(port, null, token(viewer, scope));
    }

    private static JsonNode json(String body) {
        return JSON.readTree(body);
    }

    private static String newcomer(UUID id) {
        return """
                {"name": "Eve", "address": "%s@example.org", "audience": "SUPPLIER", "organisation": "Maltings", "password": "%s"}""".formatted(id, PASSWORD);
    }

    @Test
    void takesTokensAndNoCookies() {
        var ada = employee("Ada");
        var session = signIn.begin(addressOf(ada), PASSWORD, "127.0.0.1", "test");

        assertThat(new Http(port, session, null).get("/api/v1/me").statusCode()).isEqualTo(401);
        var answer = program(ada, "read").get("/api/v1/me");
        assertThat(json(answer.body()).at("/person/name").asString()).isEqualTo("Ada");
        assertThat(json(answer.body()).at("/address").asString()).isEqualTo(addressOf(ada));
    }

    @Test
    void refusesWhatATokenMayNotDo() {
        var administrator = administrator();
        var reader = program(administrator, "read");
        var writer = program(administrator, "write");
        var token = """
                {"name": "More", "scopes": ["administer"]}""";

        assertThat(reader.json("POST", "/api/v1/me/tokens", token).body()).contains("people.token.scope-missing");
        assertThat(writer.json("POST", "/api/v1/me/tokens", token).body()).contains("people.token.scope-missing");
        assertThat(writer.json("POST", "/api/v1/people", newcomer(UUID.randomUUID())).statusCode()).isEqualTo(403);
        assertThat(reader.get("/api/v1/people").statusCode()).isEqualTo(403);
        assertThat(program(administrator, "administer").get("/api/v1/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatMayNotAdministerMakesNobodyAnAdministrator() {
        var ada = employee("Ada");
        var handle = json(program(ada, "read").get("/api/v1/me").body()).at("/person/handle").asString();

        var answer = program(administrator(), "write").json("PUT", "/api/v1/people/" + handle + "/roles/ADMINISTRATOR", null);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(again(ada).administers()).isFalse();
    }

    @Test
    void issuesAndTakesBackTokens() {
        var writer = program(employee("Ada"), "write");

        var made = writer.json("POST", "/api/v1/me/tokens", """
                {"name": "Report", "scopes": ["read"], "days": 30}""", "Idempotency-Key", "one");
        var address = made.headers().firstValue("Location").orElseThrow();
        var program = new Http(port, null, json(made.body()).get("secret").asString());

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(program.get(address).statusCode()).isEqualTo(200);
        assertThat(writer.json("DELETE", address, null).statusCode()).isEqualTo(204);
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(writer.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void administratorsAddPeopleOncePerKey() {
        var administrator = program(administrator(), "administer");
        var id = UUID.randomUUID();

        var first = administrator.json("POST", "/api/v1/people", newcomer(id), "Idempotency-Key", id.toString());
        var retry = administrator.json("POST", "/api/v1/people", newcomer(id), "Idempotency-Key", id.toString());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(administrator.json("POST", "/api/v1/people", newcomer(id)).statusCode()).isEqualTo(409);
        assertThat(program(employee("Ada"), "administer").json("POST", "/api/v1/people", newcomer(UUID.randomUUID())).statusCode()).isEqualTo(403);
    }

    @Test
    void givesRolesAndSetsPasswords() {
        var administrator = program(administrator(), "administer");
        var ada = employee("Ada");
        var path = "/api/v1/people/" + json(program(ada, "read").get("/api/v1/me").body()).at("/person/handle").asString();

        assertThat(administrator.json("PUT", path + "/roles/STRATEGIST", null).body()).contains("STRATEGIST");
        assertThat(again(ada).holds(Role.STRATEGIST)).isTrue();
        assertThat(administrator.get(path).body()).contains("STRATEGIST");
        assertThat(administrator.json("DELETE", path + "/roles/STRATEGIST", null).body()).isEqualTo("[]");
        assertThat(administrator.json("PUT", path + "/password", """
                {"password": "short"}""").statusCode()).isEqualTo(422);
    }

    @Test
    void pagesThroughEverybody() {
        employee("Ada");
        employee("Grace");
        var administrator = program(administrator(), "administer");

        var first = json(administrator.get("/api/v1/people?limit=2").body());
        var second = json(administrator.get("/api/v1/people?limit=2&after=" + first.get("next").asString()).body());

        assertThat(first.get("people")).hasSize(2);
        assertThat(second.get("people").get(0)).isNotEqualTo(first.get("people").get(1));
        assertThat(second.at("/people/0/person/name").asString()).isGreaterThanOrEqualTo(first.at("/people/1/person/name").asString());
    }

    @Test
    void saysInProblemDetailsWhatIsWrong() {
        var administrator = program(administrator(), "administer");

        var answer = administrator.json("POST", "/api/v1/people", "{\"audience\": \"EMPLOYEE\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).get("errors").findValuesAsString("field")).contains("name", "address");
        assertThat(administrator.json("POST", "/api/v1/people", "{not json").statusCode()).isEqualTo(400);
        assertThat(new Http(port, null, "unknown").get("/api/v1/me").headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
}
