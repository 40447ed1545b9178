package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.memory.PageEdit;
import dev.muster.memory.References;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Linking to other pages while one writes.
class LinkingTests extends MemoryWorld {
    private static final JsonMapper JSON = new JsonMapper();

    private String community() {
        return "/communities/" + place.handle();
    }

    private List<String> offered(Viewer viewer, String beginning) {
        return viewer.call(() -> references.linkable(place, beginning)).stream().map(References.Linkable::title).toList();
    }

    @Test
    void offersPagesThatTheWriterSees() {
        writes(emil, "Keeping hops", "Cold.");
        writes(emil, "Old hops", "Brown.");
        writes(emil, "What hops cost", "Much.", STAFF);
        var gone = writes(emil, "Hops of 1998", "Sold.");
        emil.call(() -> care.judge(gone, dev.muster.memory.Confidence.ARCHIVED, null, "", emil));

        assertThat(offered(ada, "keep")).containsExactly("Keeping hops");
        assertThat(offered(ada, "Hop")).containsExactly("Keeping hops", "Old hops");
        assertThat(offered(frida, "hop")).containsExactly("Keeping hops", "Old hops", "What hops cost");
        assertThat(offered(frida, "ops")).isEmpty();
        assertThat(offered(frida, " ?")).isEmpty();
        assertThat(http(ada).get(community() + "/page-titles?q=what+h").body()).isEqualTo("[]");
        assertThat(JSON.readTree(http(frida).get(community() + "/page-titles?q=what+h").body()).get(0).path("markdown").asString()).isEqualTo("[[What hops cost]]");
        assertThat(JSON.readTree(http(frida).json("GET", "/api/v1" + community() + "/pages/titles?q=old", null).body()).get(0).path("title").asString()).isEqualTo("Old hops");
        assertThat(http(Viewer.VISITOR).get(community() + "/page-titles?q=old").statusCode()).isEqualTo(401);
        assertThat(http(frida).get("/communities/nowhere/page-titles?q=old").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsToThePageWhateverLettersItsTitleHas() {
        for (var title : List.of("Use *cold* [deep] cellars | now", "A & B <i>", "Back\\slash `code` !")) {
            var page = writes(emil, title, "So.");
            var link = new References.Linkable(title).markdown();
            var drawn = preview(http(emil), "See " + link + ".");
            assertThat(drawn.select(".prose a[href^=/pages/" + page.item().handle() + "]")).as(title + " as " + link).hasSize(1);
            assertThat(drawn.select(".wanted")).as(title).isEmpty();
        }
    }

    private Document preview(Http http, String body) {
        var answer = http.post(community() + "/page-preview", Map.of("body", body));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void showsLinksBeforeTheyAreSentAsThePageWill() {
        var page = writes(emil, "What hops cost", "Much.", STAFF);
        var text = "See [[What hops cost|the price]] and [[Nothing]].";

        assertThat(preview(http(frida), text).select(".prose a[href^=/pages/" + page.item().handle() + "]").text()).isEqualTo("the price");
        assertThat(preview(http(ada), text).select(".prose a.wanted").eachAttr("href")).containsExactly(community() + "/pages/new?title=What%20hops%20cost", community() + "/pages/new?title=Nothing");
        assertThat(preview(http(ada), "x".repeat(300_000)).text()).contains("longer than");
        var without = SoundPage.of(http(frida).post(community() + "/pages", Map.of("title", "Hops", "body", text, "draft", "0", "act", "preview")), 200);
        assertThat(without.select("#preview .prose a:not(.wanted)").attr("href")).endsWith("/what-hops-cost");
        assertThat(without.select("textarea[data-pages]").attr("data-pages")).isEqualTo(community() + "/page-titles");
        assertThat(without.select("button[hx-post]").attr("hx-post")).isEqualTo(community() + "/page-preview");
        var own = writes(ada, "Buying hops", "Dear.");
        var changed = SoundPage.of(http(frida).post("/pages/" + own.item().handle() + "/edit",
                Map.of("_method", "put", "title", "Buying hops", "body", text, "base", "1", "draft", "0", "act", "preview")), 200);
        assertThat(changed.select("#preview .prose a:not(.wanted)").attr("href")).endsWith("/what-hops-cost");
        var html = JSON.readTree(http(frida).json("POST", "/api/v1" + community() + "/pages/preview", JSON.writeValueAsString(Map.of("text", text))).body()).path("html").asString();
        assertThat(Jsoup.parse(html).select("a:not(.wanted)").attr("href")).endsWith("/what-hops-cost");
        assertThat(http(Viewer.VISITOR).post(community() + "/page-preview", Map.of("body", text)).statusCode()).isEqualTo(401);
        edits(emil, page, 1, "More.");
        frida.call(() -> edits.edit(own, new PageEdit(1, null, text, "", false), frida));
        assertThat(SoundPage.of(http(frida).get("/pages/" + own.item().handle() + "/buying-hops"), 200).select(".prose").html())
                .as("the page is as it was shown before").contains(preview(http(frida), text).select(".prose a").first().outerHtml());
    }
}
