package dev.muster.memory.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs may rely on: addresses, status codes, problem codes, headers.
class PageApiTests extends MemoryWorld {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(read(response).path("code").asString()).isEqualTo(code);
    }

    private String list() {
        return "/api/v1/communities/" + place.handle() + "/pages";
    }

    private static String at(MemoryPage page) {
        return "/api/v1/pages/" + page.item().handle();
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private Http as(Viewer viewer) {
        return http(viewer);
    }

    @Test
    void writesOnceHoweverOftenItIsTried() {
        var program = as(ada);
        var body = "{\"title\": \"Keeping hops\", \"body\": \"Cold, see [[Cellars]].\", \"summary\": \"Begun\"}";

        var first = program.json("POST", list(), body, "Idempotency-Key", "k1");
        var again = program.json("POST", list(), body, "Idempotency-Key", "k1");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/pages/" + read(first).path("handle").asString());
        assertThat(read(first).path("confidence").asString()).isEqualTo("WORK_IN_PROGRESS");
        assertThat(read(first).path("links").get(0).path("title").asString()).isEqualTo("Cellars");
        assertThat(read(first).path("links").get(0).path("address").isMissingNode() || read(first).path("links").get(0).path("address").isNull()).isTrue();
        assertThat(read(again)).isEqualTo(read(first));
        assertThat(read(program.json("GET", list(), null)).path("pages")).hasSize(1);
        isProblem(program.json("POST", list(), body, "Idempotency-Key", "k2"), 409, "memory.title.taken");
        isProblem(program.json("POST", list(), "{\"title\": \"\"}"), 422, "shell.invalid");
        isProblem(program.json("POST", list(), "{\"title\": \"Long\", \"body\": \"" + "x".repeat(300_000) + "\"}"), 422, "shell.invalid");
    }

    @Test
    void changesWhatWasReadAndTellsWhatWasSaidBefore() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var program = as(emil);
        var tag = tag(program.json("GET", at(page), null));

        isProblem(program.json("PATCH", at(page), "{\"body\": \"Dark.\"}"), 428, "shell.version-missing");
        var changed = program.json("PATCH", at(page), "{\"body\": \"Dark.\", \"summary\": \"Light spoils them\", \"minor\": true}", "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(read(changed).path("revision").asInt()).isEqualTo(2);
        assertThat(read(changed).path("editor").path("name").asString()).isEqualTo("Emil Editor");

        var revisions = read(program.json("GET", at(page) + "/revisions", null)).path("revisions");
        assertThat(revisions).hasSize(2);
        assertThat(revisions.get(0).path("summary").asString()).isEqualTo("Light spoils them");
        assertThat(revisions.get(0).path("minor").asBoolean()).isTrue();
        assertThat(read(program.json("GET", at(page) + "/revisions/1", null)).path("body").asString()).isEqualTo("Cold.");
        isProblem(program.json("GET", at(page) + "/revisions/3", null), 404, "shell.gone");

        var back = program.json("POST", at(page) + "/reversion", "{\"to\": 1, \"summary\": \"So\"}", "If-Match", tag(changed));
        assertThat(read(back).path("body").asString()).isEqualTo("Cold.");
        isProblem(program.json("POST", at(page) + "/reversion", "{}", "If-Match", tag(back)), 422, "shell.invalid");
    }

    @Test
    void refusesTheHiddenLikeTheMissing() {
        var secret = writes(emil, "What hops cost", "Much.", STAFF);

        for (var path : new String[] {"", "/revisions", "/revisions/1"}) {
            isProblem(as(ada).json("GET", at(secret) + path, null), 404, "shell.gone");
            isProblem(as(Viewer.VISITOR).json("GET", at(secret) + path, null), 404, "shell.gone");
        }
        isProblem(as(ada).json("PATCH", at(secret), "{\"body\": \"Little.\"}", "If-Match", "\"1\""), 404, "shell.gone");
        isProblem(as(ada).json("PUT", at(secret) + "/follow", null), 404, "shell.gone");
        isProblem(as(ada).json("GET", "/api/v1/pages/zzzzzzzzzzzz", null), 404, "shell.gone");
        assertThat(as(emil).json("PUT", at(secret) + "/follow", null).statusCode()).isEqualTo(204);
        assertThat(read(as(emil).json("GET", at(secret), null)).path("following").asBoolean()).isTrue();
        assertThat(as(emil).json("DELETE", at(secret) + "/follow", null).statusCode()).isEqualTo(204);
    }

    @Test
    void readsOnInLists() {
        for (int i = 10; i < 65; i++) {
            writes(ada, "Page " + i, "So.");
        }
        var program = as(emil);

        var first = read(program.json("GET", list(), null));
        var second = read(program.json("GET", list() + "?after=" + first.path("after").asString(), null));

        assertThat(first.path("pages")).hasSize(50);
        assertThat(first.path("pages").get(0).path("title").asString()).isEqualTo("Page 10");
        assertThat(second.path("pages")).hasSize(5);
        assertThat(second.path("pages").get(4).path("title").asString()).isEqualTo("Page 64");
        assertThat(read(program.json("GET", list() + "?before=" + second.path("before").asString(), null)).path("pages")).isEqualTo(first.path("pages"));
        isProblem(program.json("GET", list() + "?after=nonsense", null), 422, "shell.cursor");
    }
}
