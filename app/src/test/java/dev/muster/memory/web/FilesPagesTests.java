package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.Addresses;
import dev.muster.memory.MemoryWorld;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FilesPagesTests extends MemoryWorld {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    @Test
    void areSentListedAndBroughtBackWithForms() {
        var page = writes(emil, "Keeping hops", "Cold.");
        var path = Addresses.path(page.item()) + "/files";
        var browser = http(emil);

        assertThat(page(browser, Addresses.of(page.item())).select("aside a[href=" + path + "]").text()).isEqualTo("Add a file");
        SoundPage.leadsTo(browser.upload(path, "plan.txt", bytes("Cold.")));
        SoundPage.leadsTo(browser.upload(path, "plan.txt", bytes("Warm.")));
        assertThat(page(http(ada), Addresses.of(page.item())).select("aside a[href=" + path + "/plan.txt]").text()).isEqualTo("plan.txt");
        var list = page(browser, path);
        assertThat(list.select(".file-versions li")).hasSize(2);
        var content = http(ada).get(SoundPage.leadsTo(http(ada).get(path + "/plan.txt")));
        assertThat(content.body()).isEqualTo("Warm.");
        assertThat(http(ada).get(SoundPage.leadsTo(http(ada).get(path + "/plan.txt?version=1"))).body()).isEqualTo("Cold.");
        SoundPage.leadsTo(browser.post(path + "/plan.txt", Map.of("_method", "put", "version", "1")));
        assertThat(http(ada).get(SoundPage.leadsTo(http(ada).get(path + "/plan.txt"))).body()).isEqualTo("Cold.");
        assertThat(page(browser, path).select(".file-versions").text()).contains("brought back version 1");
        SoundPage.leadsTo(browser.post(path + "/plan.txt", Map.of("_method", "delete")));
        assertThat(http(ada).get(path + "/plan.txt").statusCode()).isEqualTo(404);
        assertThat(SoundPage.of(browser.upload(path, "empty.txt", new byte[0]), 422).select(".error").text()).isNotBlank();
        assertThat(page(browser, Addresses.of(page.item())).select("aside a[href=" + path + "/plan.txt]")).isEmpty();
    }

    @Test
    void areForProgramsToo() {
        var page = writes(emil, "Keeping hops", "Cold.");
        var path = "/api/v1/pages/" + page.item().handle() + "/files";
        var program = http(emil);

        var first = program.upload(path, "plan.txt", bytes("Cold."));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains(path + "/plan.txt");
        program.upload(path, "plan.txt", bytes("Warm."));
        assertThat(new JsonMapper().readTree(program.json("GET", path + "/plan.txt", null).body())).hasSize(2);
        var back = new JsonMapper().readTree(program.json("PUT", path + "/plan.txt", "{\"version\": 1}").body());
        assertThat(back.path("version").asInt()).isEqualTo(3);
        assertThat(back.path("restored").asInt()).isEqualTo(1);
        assertThat(program.json("PUT", path + "/plan.txt", "{}").statusCode()).isEqualTo(422);
        assertThat(program.json("DELETE", path + "/plan.txt", null).statusCode()).isEqualTo(204);
        assertThat(new JsonMapper().readTree(http(ada).json("GET", path, null).body())).isEmpty();
    }
}
