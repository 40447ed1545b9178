package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OrganisationPagePagesTests extends MemoryWorld {
    private final String title = "Leave " + UUID.randomUUID();

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    private static Map<String, String> form(Document page, String action, Map<String, String> typed) {
        var form = page.select("main form[action=" + action + "]").first();
        assertThat(form).as("form to " + action).isNotNull();
        var fields = new HashMap<String, String>();
        form.select("input[name]:not([type=checkbox]):not([type=file]), textarea[name], select[name]").forEach(each -> fields.put(each.attr("name"),
                each.tagName().equals("select") ? each.select("option[selected]").attr("value") : each.val()));
        fields.putAll(typed);
        return fields;
    }

    private String written(Viewer viewer, Map<String, String> typed) {
        var browser = http(viewer);
        return SoundPage.leadsTo(browser.post("/pages", form(page(browser, "/pages/new"), "/pages", typed)));
    }

    @Test
    void areWrittenForStaffWhereNothingElseIsChosen() {
        var address = written(emil, Map.of("title", title, "body", "Thirty days. See [[Nobody’s page]]."));

        var shown = page(http(emil), address);
        assertThat(shown.select("h1").text()).isEqualTo(title);
        assertThat(shown.select(".crumbs a, nav[aria-label] ol a").eachText()).doesNotContain("Communities");
        assertThat(shown.select("a.wanted").attr("href")).startsWith("/pages/new?title=");
        assertThat(page(http(emil), "/pages?show=latest").select(".row-title").eachText()).contains(title);
        assertThat(page(http(emil), "/pages/changes").select("main").text()).contains(title);
        assertThat(page(http(emil), "/pages/" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')).select("h1").text()).isEqualTo(title);
        assertThat(http(ada).get(address).statusCode()).isEqualTo(404);
        assertThat(page(http(ada), "/pages?show=latest").select(".row-title").eachText()).doesNotContain(title);
    }

    @Test
    void areWrittenForEverybodyWhereThatIsChosen() {
        var address = written(emil, Map.of("title", title, "body", "Closed in August.", "layer", "all"));

        assertThat(page(http(ada), address).select("h1").text()).isEqualTo(title);
        assertThat(SoundPage.of(http(Viewer.VISITOR).get(address), 200).select("h1").text()).isEqualTo(title);
        assertThat(SoundPage.of(http(Viewer.VISITOR).get("/pages?show=latest"), 200).select(".row-title").eachText()).contains(title);
        assertThat(page(http(ada), address).select("a[href$=/edit]").text()).contains(words.say("memory.suggest"));
    }

    @Test
    void areShownWithinThePageOfACommunityThatNamesThem() {
        var address = written(emil, Map.of("title", title, "body", "Thirty days.", "layer", "all"));
        var own = writes(emil, "Planning", "See [[" + title + "]].\n\n{{" + title + "}}");

        var shown = page(http(ada), dev.muster.memory.Addresses.of(own.item()));
        assertThat(shown.select(".prose > p a").attr("href")).isEqualTo(address);
        assertThat(shown.select(".prose .included").text()).contains("Thirty days.");
        assertThat(page(http(ada), address).select("aside").text()).contains("Planning");
    }

    @Test
    void areRefusedToOthersThanStaffWithTheReason() {
        var form = http(ada).get("/pages/new");

        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("are written by its staff");
        assertThat(page(http(ada), "/pages").select("a[href=/pages/new]")).isEmpty();
        assertThat(http(ada).get("/communities/*/pages").statusCode()).isEqualTo(404);
        assertThat(http(emil).get("/communities/*/pages").statusCode()).isEqualTo(404);
    }

    @Test
    void areFoundBySearchAndByProgramsWithoutACommunity() {
        var program = http(emil);
        var made = new JsonMapper().readTree(program.json("POST", "/api/v1/pages", "{\"title\": \"" + title + "\", \"body\": \"Thirty days of quillwort.\"}").body());
        var again = new JsonMapper().readTree(program.json("GET", "/api/v1/pages/" + made.path("handle").asString(), null).body());
        var listed = new JsonMapper().readTree(program.json("GET", "/api/v1/pages?show=latest", null).body());

        assertThat(made.path("layer").toString()).isEqualTo("[\"EMPLOYEE\"]");
        assertThat(again.path("community").isMissingNode() || again.path("community").isNull()).isTrue();
        assertThat(listed.path("pages").findValuesAsString("title")).contains(title);
        assertThat(program.json("GET", "/api/v1/pages/wanted", null).statusCode()).isEqualTo(200);
        assertThat(http(ada).json("POST", "/api/v1/pages", "{\"title\": \"Mine\", \"body\": \"So\"}").statusCode()).isEqualTo(403);
        assertThat(http(ada).json("GET", "/api/v1/pages/" + made.path("handle").asString(), null).statusCode()).isEqualTo(404);
        var writing = writes(emil, "In a community " + title, "So");
        var there = new JsonMapper().readTree(program.json("GET", "/api/v1/pages/" + writing.item().handle(), null).body());
        assertThat(there.path("community").asString()).isEqualTo(place.handle());
    }
}
