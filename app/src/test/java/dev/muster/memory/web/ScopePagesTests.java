package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.Addresses;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.rights.Audience;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScopePagesTests extends MemoryWorld {

    private static String at(MemoryPage page) {
        return Addresses.path(page.item());
    }

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    @Test
    void narrowAPageAfterALookAtWhoWillSeeIt() {
        var page = edits(ada, writes(emil, "Keeping hops", "Cold."), 1, "Cold and dark.");
        var browser = http(emil);

        assertThat(page(browser, Addresses.of(page.item())).select("a[href=" + at(page) + "/scope]")).hasSize(1);
        assertThat(page(http(frida), Addresses.of(page.item())).select("a[href=" + at(page) + "/scope]")).isEmpty();
        var scope = page(browser, at(page) + "/scope");
        assertThat(scope.select("input[name=layer][checked]").eachAttr("value")).containsExactly("EMPLOYEE", "CUSTOMER");
        var look = page(browser, at(page) + "/audience?layer=EMPLOYEE");
        assertThat(look.select(".will").text()).contains("Customers see it now and will not any more").contains("Ada Author");
        var version = look.select("input[name=version]").attr("value");
        assertThat(SoundPage.of(browser.post(at(page) + "/audience", Map.of("_method", "put", "layer", "EMPLOYEE", "version", version)), 422).select(".error").text())
                .contains("Say that you know");
        SoundPage.leadsTo(browser.post(at(page) + "/audience", Map.of("_method", "put", "layer", "EMPLOYEE", "version", version, "seen", "true")));
        assertThat(http(ada).get(at(page)).statusCode()).isEqualTo(404);
        assertThat(SoundPage.of(browser.get(at(page) + "/audience?layer=CUSTOMER"), 422).select(".error").text()).contains("Name your own audience");
        assertThat(http(frida).get(at(page) + "/audience?layer=EMPLOYEE").statusCode()).isEqualTo(403);
    }

    @Test
    void moveAPageAfterALookAtWhoWillSeeIt() {
        var other = place(Audience.EMPLOYEE);
        var guide = guide(guide(employee("Gala Guide"), place), other);
        var page = writes(emil, "Keeping hops", "Cold.");
        var browser = http(guide);

        assertThat(page(browser, at(page) + "/scope").select("a[href$=to=" + other.handle() + "]").text()).isEqualTo(other.title());
        var look = page(browser, at(page) + "/move?to=" + other.handle());
        assertThat(look.select(".will").text()).contains("Customers see it now and will not any more");
        assertThat(SoundPage.of(browser.get(at(page) + "/move?to=nowhere"), 422).select(".error").text()).contains("no community at this address");
        var moved = browser.post(at(page) + "/place", Map.of("_method", "put", "to", other.handle(), "seen", "true", "why", "It belongs there"));
        assertThat(page(browser, SoundPage.leadsTo(moved)).text()).contains(other.title());
        assertThat(page(browser, "/communities/" + place.handle() + "/pages/keeping-hops").select("h1").text()).isEqualTo("Keeping hops");
        assertThat(http(ada).get(at(page)).statusCode()).isEqualTo(404);
        assertThat(http(frida).get(at(page) + "/move?to=" + place.handle()).statusCode()).isEqualTo(403);
    }

    @Test
    void hideAPageAndShowItAgain() {
        var guide = guide(employee("Gala Guide"), place);
        var page = writes(emil, "Keeping hops", "Cold.");
        var browser = http(guide);

        assertThat(SoundPage.of(browser.post(at(page) + "/hiding", Map.of("_method", "put", "why", "")), 422).select(".error").text()).contains("Say why");
        SoundPage.leadsTo(browser.post(at(page) + "/hiding", Map.of("_method", "put", "why", "Wrong")));
        assertThat(http(emil).get(at(page)).statusCode()).isEqualTo(404);
        assertThat(page(browser, at(page) + "/scope").select("form[action$=/hiding] input[name=_method]").attr("value")).isEqualTo("delete");
        SoundPage.leadsTo(browser.post(at(page) + "/hiding", Map.of("_method", "delete")));
        assertThat(page(http(emil), at(page)).select("h1").text()).isEqualTo("Keeping hops");
    }

    @Test
    void areForProgramsToo() {
        var other = place(Audience.EMPLOYEE);
        var guide = guide(guide(employee("Gala Guide"), place), other);
        var page = writes(emil, "Keeping hops", "Cold.");
        var path = "/api/v1/pages/" + page.item().handle();
        var program = http(guide);

        var look = new JsonMapper().readTree(program.json("GET", path + "/place?to=" + other.handle(), null).body());
        assertThat(look.path("fewer").toString()).isEqualTo("[\"CUSTOMER\"]");
        assertThat(program.json("PUT", path + "/place", "{\"to\": \"" + other.handle() + "\"}").statusCode()).isEqualTo(422);
        var moved = new JsonMapper().readTree(program.json("PUT", path + "/place", "{\"to\": \"" + other.handle() + "\", \"seen\": true}").body());
        assertThat(moved.path("community").asString()).isEqualTo(other.handle());
        assertThat(http(emil).json("PUT", path + "/hiding", "{\"why\": \"So\"}").statusCode()).isEqualTo(403);
        assertThat(program.json("PUT", path + "/hiding", "{\"why\": \"So\"}").statusCode()).isEqualTo(204);
        assertThat(http(emil).json("GET", path, null).statusCode()).isEqualTo(404);
        assertThat(program.json("DELETE", path + "/hiding", null).statusCode()).isEqualTo(204);
        var narrowing = new JsonMapper().readTree(program.json("GET", path + "/audience?layer=EMPLOYEE", null).body());
        assertThat(program.json("PUT", path + "/audience", "{\"layer\": [\"EMPLOYEE\"], \"seen\": true, \"version\": " + narrowing.path("version").asInt() + "}").statusCode()).isEqualTo(200);
    }
}
