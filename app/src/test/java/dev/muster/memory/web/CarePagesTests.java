package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.memory.PageEdit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Everything around a page, with forms alone.
class CarePagesTests extends MemoryWorld {

    private static String at(MemoryPage page) {
        return "/pages/" + page.item().handle();
    }

    private String list() {
        return "/communities/" + place.handle() + "/pages";
    }

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    private static Map<String, String> form(Document page, String ending, Map<String, String> typed) {
        var form = page.select("main form[action$=" + ending + "]").first();
        assertThat(form).as("form to " + ending).isNotNull();
        var fields = new HashMap<String, String>();
        form.select("input[name]:not([type=checkbox]):not([type=radio]):not([type=file]), textarea[name]").forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.putAll(typed);
        return fields;
    }

    @Test
    void saysHowFarAPageCanBeReliedOn() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var adas = http(ada);
        var emils = http(emil);

        SoundPage.leadsTo(adas.post(at(page) + "/confidence", form(page(adas, at(page) + "/care"), "/confidence", Map.of("confidence", "NOT_VALIDATED"))));
        assertThat(page(adas, at(page) + "/care").text()).contains("You changed this page last");
        var missing = emils.post(at(page) + "/confidence", form(page(emils, at(page) + "/care"), "/confidence", Map.of("confidence", "VALIDATED")));
        assertThat(SoundPage.of(missing, 422).select("#reviewBy-error").text()).contains("by which day");
        assertThat(SoundPage.of(emils.post(at(page) + "/confidence", Map.of("_method", "put", "confidence", "VALIDATED", "reviewBy", "tomorrow")), 422).text()).contains("This is no day");
        var day = pageLists.today().plusDays(20).toString();
        SoundPage.leadsTo(emils.post(at(page) + "/confidence", Map.of("_method", "put", "confidence", "VALIDATED", "reviewBy", day)));
        assertThat(page(emils, at(page)).select("h1 + .state").text()).isEqualTo("Validated");
        assertThat(SoundPage.of(adas.post(at(page) + "/owner", Map.of("_method", "put", "owner", "nobody@example.org", "lookAgain", day)), 422).text()).contains("Nobody of that name");
        edits(frida, page, 1, "Cold and dry.");
        SoundPage.leadsTo(adas.post(at(page) + "/owner", Map.of("_method", "put", "owner", "/people/" + frida.handle(), "lookAgain", day)));
        later(Duration.ofDays(21));
        assertThat(page(emils, at(page)).select(".notice").text()).contains("It may be out of date");
        assertThat(page(http(frida), "/").text()).contains("“Keeping hops” was to be looked at again");
        assertThat(page(emils, list() + "?show=stale").select(".row-title").text()).isEqualTo("Keeping hops");
    }

    @Test
    void talksBesideAPage() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var browser = http(emil);

        var led = SoundPage.leadsTo(browser.post(at(page) + "/comments", form(page(browser, at(page) + "/comment"), "/comments", Map.of("body", "How cold?"))));

        assertThat(led).startsWith(at(page) + "/comments#comment-");
        assertThat(page(browser, led.replaceAll("#.*", "")).select(".comment").text()).contains("How cold?");
        assertThat(page(http(ada), at(page)).select(".comment").text()).contains("How cold?");
        assertThat(browser.post(at(page) + "/comments", Map.of("body", " ")).statusCode()).isEqualTo(422);
        assertThat(page(browser, led.replaceAll(".*comment-", "/comments/")).select(".comment")).hasSize(1);
    }

    @Test
    void changesOneSectionAndShowsBothSidesWhereTwoMeet() {
        var page = writes(ada, "Keeping hops", "Begin.\n\n## Cold\n\nVery.\n\n## Dark\n\nQuite.");
        var browser = http(emil);

        var section = page(browser, at(page)).select("a.edit-section").get(1).attr("href");
        var before = form(page(browser, section), "/edit/2", Map.of());
        assertThat(before.get("body")).isEqualTo("## Dark\n\nQuite.");
        edits(frida, page, 1, "Begin.\n\n## Cold\n\nFrozen.\n\n## Dark\n\nQuite.");
        before.put("body", "## Dark\n\nPitch dark.");
        var merged = page(browser, SoundPage.leadsTo(browser.post(section, before)));
        assertThat(merged.select(".prose").text()).contains("Frozen.").contains("Pitch dark.");
        assertThat(page(browser, at(page) + "/history").text()).contains("put together with what others wrote meanwhile");

        before.put("body", "## Dark\n\nNot dark at all.");
        var met = SoundPage.of(browser.post(section, before), 409);
        assertThat(met.select(".conflict").text()).contains("Pitch dark.").contains("Not dark at all.");
        assertThat(met.select("textarea[name=body]").val()).contains("Frozen.").contains("Not dark at all.");
        var settled = form(met, "/edit", Map.of("body", "Begin.\n\n## Dark\n\nSettled."));
        assertThat(page(browser, SoundPage.leadsTo(browser.post(at(page) + "/edit", settled))).select(".prose").text()).contains("Settled.");
        assertThat(browser.get(at(page) + "/edit/9").statusCode()).isEqualTo(404);
    }

    @Test
    void comparesSideBySideAndTellsWhoWroteWhichLines() {
        var page = writes(ada, "Keeping hops", "Cold.\nDark.\n1\n2\n3\n4\n5\n6\n7\n8");
        edits(emil, page, 1, "Very cold.\nDark.\n1\n2\n3\n4\n5\n6\n7\n8");
        var browser = http(frida);

        var beside = page(browser, at(page) + "/compare?from=2&to=1&beside=true");
        var blame = page(browser, at(page) + "/blame");

        assertThat(beside.select(".side-by-side tbody tr").first().select("td").eachText()).containsExactly("Cold.", "Very cold.");
        assertThat(beside.select(".side-by-side").text()).contains("left out");
        assertThat(blame.select("tbody tr")).hasSize(2);
        assertThat(blame.select("tbody tr").get(0).text()).contains("Emil Editor").contains("Very cold.");
        assertThat(blame.select("tbody tr").get(1).text()).contains("Ada Author").contains("Dark.");
        assertThat(browser.get(at(page) + "/compare?from=1&to=9").statusCode()).isEqualTo(404);
    }

    @Test
    void listsWhatChangedAndWhatIsWanted() {
        var page = writes(ada, "Keeping hops", "See [[Cold cellars]].");
        emil.call(() -> edits.edit(page, new PageEdit(1, null, "See [[cold cellars]]!", "Louder", true), emil));
        writes(emil, "Among us", "See [[What hops cost]].", STAFF);

        assertThat(page(http(ada), list() + "/changes").select(".row-title").eachText()).containsExactly("Keeping hops");
        assertThat(page(http(ada), list() + "/changes?minor=true").text()).contains("Louder");
        assertThat(page(http(emil), list() + "/changes").select(".row-title").eachText()).contains("Among us");
        assertThat(page(http(ada), list() + "/wanted").select(".row-title").eachText()).containsExactly("Cold cellars");
        assertThat(page(http(emil), list() + "/wanted").select(".row-title").eachText()).containsExactlyInAnyOrder("Cold cellars", "What hops cost");
        assertThat(SoundPage.leadsTo(http(ada).get(list() + "/keeping-hops"))).isEqualTo(at(page) + "/keeping-hops");
        assertThat(SoundPage.leadsTo(http(ada).get(list() + "/among-us"))).isEqualTo(list() + "/new?title=among%20us");
        assertThat(page(http(ada), "/people/" + ada.handle()).text()).contains("Pages written together");
    }

    @Test
    void writesDownWhatSolvedAQuestion() {
        var question = asks(ada, place, "How long do hops keep?");
        accepts(ada, answers(emil, question, "Two years, frozen."));
        var browser = http(frida);
        var path = "/questions/" + question.item().handle() + "/capture";

        var written = browser.post(path, form(page(browser, path), "/capture", Map.of("title", "Keeping hops")));

        var shown = page(browser, SoundPage.leadsTo(written));
        assertThat(shown.select(".prose").text()).contains("Two years, frozen.").contains("From Emil Editor");
        assertThat(shown.select(".side-links a").eachText()).contains("How long do hops keep?");
        var thread = Jsoup.parse(browser.get(SoundPage.leadsTo(browser.get("/questions/" + question.item().handle()))).body());
        assertThat(thread.select(".trail").text()).contains("Keeping hops");
        assertThat(thread.select("a[href$=/capture]")).as("offered where no charter says that pages are used").isEmpty();
        later(Duration.ofSeconds(1));
        assertThat(browser.post(path, form(page(browser, path), "/capture", Map.of("title", "Keeping hops"))).statusCode()).isEqualTo(409);
    }
}
