package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagePagesTests extends MemoryWorld {

    private String list() {
        return "/communities/" + place.handle() + "/pages";
    }

    private static String at(MemoryPage page) {
        return "/pages/" + page.item().handle();
    }

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    private static Map<String, String> form(Document page, String ending, Map<String, String> typed) {
        var form = page.select("main form[action$=" + ending + "]").first();
        assertThat(form).as("form to " + ending).isNotNull();
        var fields = new HashMap<String, String>();
        form.select("input[name]:not([type=checkbox]):not([type=file]), textarea[name]").forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.putAll(typed);
        return fields;
    }

    @Test
    void isWrittenAndChangedWithFormsAlone() {
        var browser = http(ada);

        var written = browser.post(list(), form(page(browser, list() + "/new?title=Keeping+hops"), "/pages", Map.of("body", "## How\n\nCold. See [[Cellars|the cellar]].", "summary", "Begun")));
        var address = SoundPage.leadsTo(written);
        var shown = page(browser, address);

        assertThat(address).endsWith("/keeping-hops");
        assertThat(shown.select("h1").text()).isEqualTo("Keeping hops");
        assertThat(shown.select("a.wanted").attr("href")).isEqualTo(list() + "/new?title=Cellars");
        var edit = address.replace("/keeping-hops", "/edit");
        var changed = http(emil).post(edit, form(page(http(emil), edit), "/edit", Map.of("body", "Cold and dark.", "minor", "yes")));
        assertThat(page(browser, SoundPage.leadsTo(changed)).select(".prose").text()).contains("Cold and dark.");
        assertThat(page(browser, address.replace("/keeping-hops", "/history")).select(".revisions li")).hasSize(2);
        assertThat(page(browser, address.replace("/keeping-hops", "/compare?from=1&to=2")).select("ins").text()).contains("dark");
        assertThat(page(browser, list()).select(".row-title").text()).isEqualTo("Keeping hops");
        assertThat(page(browser, list() + "?show=latest").select(".row-title").text()).isEqualTo("Keeping hops");
    }

    @Test
    void keepsWhatWasTypedWhereItIsTooLongOrOutdated() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var browser = http(emil);
        var before = form(page(browser, at(page) + "/edit"), "/edit", Map.of("body", "Dark."));
        edits(ada, page, 1, "Dry.");

        var stale = browser.post(at(page) + "/edit", before);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.body()).select("textarea[name=body]").val()).isEqualTo("Dark.");
        var endless = "x".repeat(2_000_000);
        var tooLong = browser.multipart(list(), form(page(browser, list() + "/new"), "/pages", Map.of("title", "Long", "body", endless)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooLong.body()).select("textarea[name=body]").val()).hasSize(endless.length());
        assertThat(tooLong.body()).contains("at most 200,000 characters");
    }

    @Test
    void leadsFromAnyEndingToTheTitleAndBackFromItsHistory() {
        var page = writes(ada, "Keeping hops", "Cold.");
        edits(emil, page, 1, "Warm.");
        var browser = http(ada);

        assertThat(SoundPage.leadsTo(browser.get(at(page) + "/something"))).isEqualTo(at(page) + "/keeping-hops");
        assertThat(SoundPage.leadsTo(http(Viewer.VISITOR).get("/pages/zzzzzzzzzzzz").statusCode() == 404 ? browser.get(at(page)) : browser.get("/"))).endsWith("/keeping-hops");
        var reverted = browser.post(at(page) + "/history/1/revert", form(page(browser, at(page) + "/history"), "/history/1/revert", Map.of("why", "Warm ruins them")));
        assertThat(page(browser, SoundPage.leadsTo(reverted)).select(".prose").text()).contains("Cold.");
        assertThat(page(browser, at(page) + "/history").text()).contains("brought back revision 1").contains("Warm ruins them");
    }

    @Test
    void followsWithAForm() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var browser = http(emil);

        SoundPage.leadsTo(browser.post(at(page) + "/following", Map.of("_method", "put")));
        assertThat(page(browser, at(page)).select("button[aria-pressed=true]")).hasSize(1);
        assertThat(page(browser, at(page)).select(".nav-link[aria-current=page]").eachText()).as("where one is").containsExactly("Pages");
        SoundPage.leadsTo(browser.post(at(page) + "/following", Map.of("_method", "delete")));
        assertThat(page(browser, at(page)).select("button[aria-pressed=true]")).isEmpty();
    }

    @Test
    void aLinkToAPageThatOneDoesNotSeeIsLikeOneThatNobodyHasWritten() {
        writes(emil, "What hops cost", "Much.", STAFF);
        var page = writes(emil, "Buying hops", "See [[What hops cost]] and [[Nothing at all]].");

        var adas = page(http(ada), at(page));
        var fridas = page(http(frida), at(page));

        assertThat(adas.select(".prose a.wanted")).hasSize(2);
        assertThat(fridas.select(".prose a.wanted")).hasSize(1);
        assertThat(fridas.select(".prose a:not(.wanted)").attr("href")).endsWith("/what-hops-cost");
        var written = http(ada).post(list(), form(page(http(ada), list() + "/new"), "/pages", Map.of("title", "What hops cost", "body", "I wonder.")));
        assertThat(SoundPage.leadsTo(written)).endsWith("/what-hops-cost");
        assertThat(page(http(ada), at(page)).select(".prose a.wanted")).hasSize(1);
    }
}
