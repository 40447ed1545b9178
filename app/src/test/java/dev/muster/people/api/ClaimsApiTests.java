package dev.muster.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.muster.Http;
import dev.muster.exchange.ClaimWorld;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsApiTests extends ClaimWorld {

    /// Whoever asks knows what stands at the path.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private String path(int user) {
        return "/api/v1" + author(user).address();
    }

    @Test
    void asksDecidesShowsAndUndoes() {
        var viewer = customer("Ana New");
        var ana = http(viewer);
        var old = path(ANA);
        var made = ana.json("POST", old + "/claim", null);
        assertThat(made.statusCode()).isEqualTo(201);
        String id = read(made, "$.id");
        assertThat(this.<String>one(ana.get(old + "/claim"), "$.token")).isEqualTo(read(made, "$.token"));
        assertThat(this.<List<String>>one(ana.get("/api/v1/me/claims"), "$.claims[*].state")).containsExactly("WAITING");

        var root = http(administrator());
        assertThat(this.<List<String>>one(root.get("/api/v1/claims"), "$.waiting[*].id")).contains(id);
        assertThat(this.<String>one(root.get("/api/v1/claims/" + id), "$.person.name")).isEqualTo("Ana New");
        assertThat(this.<String>one(root.json("PUT", "/api/v1/claims/" + id + "/confirmation", null), "$.state")).isEqualTo("HELD");

        var profile = http(Viewer.VISITOR).get(old);
        assertThat(this.<String>one(profile, "$.person.name")).isEqualTo("Ana New");
        assertThat(this.<List<String>>one(profile, "$.wroteAs[*].name")).containsExactly("Ana Old");
        isAuthorOfAnasWork(viewer);

        var ended = root.json("PUT", "/api/v1/claims/" + id + "/ending", "{\"reason\": \"A namesake.\"}");
        assertThat(this.<String>one(ended, "$.reason")).isEqualTo("A namesake.");
        assertThat(this.<String>one(http(Viewer.VISITOR).get(old), "$.person.state")).isEqualTo("PLACEHOLDER");
        anasWorkIsStillHers();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T one(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return read(answer, path);
    }

    @Test
    void joinsAndRefuses() {
        var ben = employee("Ben New");
        var root = http(administrator());
        var claim = asks(customer("Eve"), ANA).id();

        assertThat(root.json("PUT", path(BEN) + "/claimer", "{\"person\": \"" + addressOf(ben) + "\"}").statusCode()).isEqualTo(200);
        assertThat(made(ben.self())).containsExactly(2, 1);
        assertThat(root.json("PUT", path(ANA) + "/claimer", "{}").body()).contains("people.unknown");
        assertThat(root.json("PUT", "/api/v1/claims/" + claim + "/refusal", "{}").statusCode()).isEqualTo(422);
        assertThat(this.<String>one(root.json("PUT", "/api/v1/claims/" + claim + "/refusal", "{\"reason\": \"No token.\"}"), "$.state")).isEqualTo("REFUSED");
    }

    @Test
    void takesBackAndRefusesOthers() {
        var ana = http(customer("Ana New"));
        ana.json("POST", path(ANA) + "/claim", null);
        var eve = http(customer("Eve"));

        assertThat(eve.get(path(ANA) + "/claim").statusCode()).isEqualTo(404);
        assertThat(eve.get("/api/v1/claims").statusCode()).isEqualTo(403);
        assertThat(http(Viewer.VISITOR).json("POST", path(ANA) + "/claim", null).statusCode()).isEqualTo(401);
        assertThat(ana.json("DELETE", path(ANA) + "/claim", null).statusCode()).isEqualTo(204);
        assertThat(ana.json("DELETE", path(ANA) + "/claim", null).statusCode()).isEqualTo(409);
    }

    @Test
    void asksMoreOfATokenThanReading() {
        var ana = customer("Ana New");
        var reader = new Http(port, null, token(ana, "read"));
        var writer = new Http(port, null, token(administrator(), "write"));

        assertThat(reader.json("POST", path(ANA) + "/claim", null).statusCode()).isEqualTo(403);
        assertThat(writer.get("/api/v1/claims").body()).contains("people.token.scope-missing");
    }
}
