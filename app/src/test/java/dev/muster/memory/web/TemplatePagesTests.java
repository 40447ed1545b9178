package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.Addresses;
import dev.muster.memory.MemoryWorld;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TemplatePagesTests extends MemoryWorld {

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    @Test
    void fillTheFormOfANewPage() {
        var guide = http(guide(frida, place));
        var minutes = writes(emil, "Minutes", "## Who was there");
        var path = Addresses.path(minutes.item());
        var list = "/communities/" + place.handle() + "/pages";

        assertThat(http(emil).post(path + "/template", Map.of("_method", "put")).statusCode()).isEqualTo(403);
        SoundPage.leadsTo(guide.post(path + "/template", Map.of("_method", "put")));
        assertThat(page(http(ada), path).select(".notice").text()).contains("This is a template");
        var blank = page(http(ada), list + "/new?title=Monday");
        var way = blank.select(".begin-with a:contains(Minutes)").attr("href");
        assertThat(way).isEqualTo(list + "/new?title=Monday&template=" + minutes.item().handle());
        var begun = page(http(ada), way);
        assertThat(begun.select("textarea[name=body]").first().wholeText().strip()).isEqualTo("## Who was there");
        assertThat(begun.select("input[name=title]").val()).isEqualTo("Monday");
        assertThat(page(http(emil), list + "?show=templates").select(".row-title").eachText()).containsExactly("Minutes");
        SoundPage.leadsTo(guide.post(path + "/template", Map.of("_method", "delete")));
        assertThat(page(http(ada), list + "/new").select(".begin-with a:contains(Minutes)")).isEmpty();
        assertThat(page(http(ada), way).select("textarea[name=body]").first().wholeText()).isBlank();
    }

    @Test
    void areForProgramsToo() {
        var minutes = writes(emil, "Minutes", "## Who was there");
        var path = "/api/v1/pages/" + minutes.item().handle();
        var guide = http(guide(frida, place));

        assertThat(new JsonMapper().readTree(guide.json("PUT", path + "/template", null).body()).path("template").asBoolean()).isTrue();
        var listed = new JsonMapper().readTree(http(ada).json("GET", "/api/v1/communities/" + place.handle() + "/pages?show=templates", null).body());
        assertThat(listed.path("pages").findValuesAsString("title")).containsExactly("Minutes");
        assertThat(http(ada).json("DELETE", path + "/template", null).statusCode()).isEqualTo(403);
        assertThat(new JsonMapper().readTree(guide.json("DELETE", path + "/template", null).body()).path("template").asBoolean()).isFalse();
    }
}
