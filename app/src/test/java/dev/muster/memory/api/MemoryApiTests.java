package dev.muster.memory.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Care, talk, collisions, and what a community's memory lacks, as programs see them.
class MemoryApiTests extends MemoryWorld {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(read(response).path("code").asString()).isEqualTo(code);
    }

    private static String at(MemoryPage page) {
        return "/api/v1/pages/" + page.item().handle();
    }

    private String list() {
        return "/api/v1/communities/" + place.handle() + "/pages";
    }

    @Test
    void mergesOrTellsBothSides() {
        var page = writes(ada, "Keeping hops", "Cold.\n\nDark.");
        var program = http(emil);
        edits(frida, page, 1, "Frozen.\n\nDark.");

        var merged = program.json("PATCH", at(page), "{\"body\": \"Cold.\\n\\nPitch dark.\"}", "If-Match", "\"1\"");
        assertThat(read(merged).path("body").asString()).isEqualTo("Frozen.\n\nPitch dark.");
        var met = program.json("PATCH", at(page), "{\"body\": \"Cool.\\n\\nDark.\"}", "If-Match", "\"1\"");
        isProblem(met, 409, "memory.edit.collides");
        assertThat(read(met).path("revision").asInt()).isEqualTo(3);
        assertThat(read(met).path("segments").get(0).path("theirs").asString()).contains("Frozen.");
        assertThat(read(met).path("segments").get(0).path("mine").asString()).contains("Cool.");
        isProblem(program.json("PATCH", at(page), "{\"body\": \"Cool.\"}", "If-Match", "\"9\""), 409, "memory.edit.base-unknown");
    }

    @Test
    void judgesAndEntrusts() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var day = pageLists.today().plusDays(9);

        assertThat(http(ada).json("PUT", at(page) + "/confidence", "{\"confidence\": \"NOT_VALIDATED\"}").statusCode()).isEqualTo(200);
        isProblem(http(emil).json("PUT", at(page) + "/confidence", "{\"confidence\": \"VALIDATED\"}"), 422, "shell.invalid");
        isProblem(http(emil).json("PUT", at(page) + "/confidence", "{}"), 422, "shell.invalid");
        var valid = http(emil).json("PUT", at(page) + "/confidence", "{\"confidence\": \"VALIDATED\", \"reviewBy\": \"%s\"}".formatted(day));
        assertThat(read(valid).path("reviewBy").asString()).isEqualTo(day.toString());
        edits(frida, page, 1, "Cold and dry.");
        var passed = http(ada).json("PUT", at(page) + "/owner", "{\"owner\": \"%s\", \"reviewBy\": \"%s\"}".formatted(frida.handle(), day));
        assertThat(read(passed).path("owner").path("name").asString()).isEqualTo("Frida Fellow");
        isProblem(http(emil).json("PUT", at(page) + "/owner", "{}"), 403, "memory.care.only-owner");
    }

    @Test
    void tellsWhatChangedWhatIsWantedAndWhatIsSaid() {
        var page = writes(ada, "Keeping hops", "See [[Cellars]].");
        writes(emil, "Among us", "See [[Cellars]].", STAFF);

        assertThat(read(http(ada).json("GET", list() + "/changes", null)).path("changes")).hasSize(1);
        assertThat(read(http(emil).json("GET", list() + "/changes?minor=true", null)).path("changes")).hasSize(2);
        assertThat(read(http(ada).json("GET", list() + "/wanted", null)).get(0).path("pages").asInt()).isEqualTo(1);
        assertThat(read(http(emil).json("GET", list() + "/wanted", null)).get(0).path("pages").asInt()).isEqualTo(2);
        var said = http(emil).json("POST", at(page) + "/comments", "{\"body\": \"How cold?\"}", "Idempotency-Key", "k");
        assertThat(said.statusCode()).isEqualTo(201);
        http(emil).json("POST", at(page) + "/comments", "{\"body\": \"How cold?\"}", "Idempotency-Key", "k");
        assertThat(read(http(ada).json("GET", at(page) + "/comments", null))).hasSize(1);
    }

    @Test
    void capturesAQuestionOnce() {
        var question = asks(ada, place, "How long do hops keep?");
        var path = "/api/v1/questions/" + question.item().handle() + "/capture";
        isProblem(http(frida).json("GET", path, null), 409, "memory.capture.unsolved");
        accepts(ada, answers(emil, question, "Two years."));

        assertThat(read(http(frida).json("GET", path, null)).path("body").asString()).contains("Two years.");
        var first = http(frida).json("POST", path, "{\"title\": \"Keeping hops\"}", "Idempotency-Key", "k");
        var again = http(frida).json("POST", path, "{\"title\": \"Keeping hops\"}", "Idempotency-Key", "k");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(read(again).path("handle")).isEqualTo(read(first).path("handle"));
        assertThat(read(first).path("body").asString()).contains("Two years.");
    }
}
