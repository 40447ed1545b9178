package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.SoundPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.rights.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Stories, with forms alone and by program.
class StoryPagesTests extends MemoryWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TOLD = Map.of("title", "Two cellars", "situation", "It was warm.", "deeds", "We cooled it, see [[Cellars]].", "result", "It froze.",
            "lesson", "Measure first.", "outcome", "failure", "tags", "cooling, cellar");

    private String list() {
        return "/communities/" + place.handle() + "/stories";
    }

    private static Document page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 303 ? page(http, SoundPage.leadsTo(answer)) : SoundPage.of(answer, 200);
    }

    private static Map<String, String> form(Document page, String ending, Map<String, String> typed) {
        var form = page.select("main form[action$=" + ending + "]").first();
        assertThat(form).as("form to " + ending).isNotNull();
        var fields = new HashMap<String, String>();
        form.select("input[name]:not([type=checkbox]):not([type=radio]), textarea[name]").forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.putAll(typed);
        return fields;
    }

    @Test
    void areToldListedAndSaidAnew() {
        var browser = http(ada);

        assertThat(page(browser, list()).text()).contains("What failed teaches as much", "No such story is told yet");
        var address = SoundPage.leadsTo(browser.post(list(), form(page(browser, list() + "/new"), "/stories", TOLD)));
        var shown = page(browser, address);
        assertThat(shown.select("h1 ~ .state").eachText()).containsExactly("Not validated", "It failed");
        assertThat(shown.select("main a.tag").eachText()).containsExactly("cellar", "cooling");
        assertThat(shown.select(".prose h2").eachText().toString()).contains("The situation", "What we did", "What came of it", "What we learned");
        assertThat(shown.select(".prose a.wanted")).hasSize(1);
        assertThat(page(http(emil), list() + "?outcome=failure&topic=cellar").select(".row-title").eachText()).containsExactly("Two cellars");
        assertThat(page(http(emil), list() + "?outcome=success").select(".row-title")).isEmpty();
        var change = shown.select("main a[href$=/story]").attr("href");
        SoundPage.leadsTo(http(emil).post(change, form(page(http(emil), change), "/story", Map.of("outcome", "mixed", "tags", "pumps"))));
        assertThat(page(browser, address).select("h1 ~ .state").eachText()).contains("Some of both");
        assertThat(page(http(emil), address).select("main a.tag").eachText()).as("what many share is drawn anew").containsExactly("pumps");
        assertThat(SoundPage.of(browser.post(change, Map.of("_method", "put", "outcome", "", "tags", "a,b")), 422).text()).contains("Say how it ended");
        assertThat(SoundPage.of(browser.post(change, Map.of("_method", "put", "outcome", "mixed", "tags", "no!")), 422).select("[name=tags]").val()).isEqualTo("no!");
        assertThat(http(ada).get("/pages/" + writes(ada, "No story", "So.").item().handle() + "/story").statusCode()).isEqualTo(404);
    }

    @Test
    void loseNothingThatWasTyped() {
        var browser = http(ada);
        var typed = new HashMap<>(TOLD);
        typed.put("lesson", " ");

        var again = SoundPage.of(browser.post(list(), form(page(browser, list() + "/new"), "/stories", typed)), 422);
        assertThat(again.select("textarea[name=deeds]").val()).isEqualTo("We cooled it, see [[Cellars]].");
        assertThat(again.select("input[name=outcome][checked]").val()).isEqualTo("failure");
        assertThat(again.select("#lesson-error")).hasSize(1);
        typed.put("act", "keep");
        SoundPage.of(browser.post(list(), form(page(browser, list() + "/new"), "/stories", typed)), 200);
        assertThat(page(browser, list() + "/new").select("textarea[name=situation]").val()).isEqualTo("It was warm.");
        assertThat(http(Viewer.VISITOR).get(list() + "/new").statusCode()).isEqualTo(404);
    }

    @Test
    void areOfferedWhereSomethingWasSolved() {
        var question = asks(emil, place, "Why is it warm?");
        accepts(emil, answers(frida, question, "The pump was off."));
        var browser = http(frida);

        var begun = page(browser, list() + "/new?from=" + question.item().handle());
        assertThat(begun.select("textarea[name=deeds]").val()).isEqualTo("The pump was off.");
        var shown = page(browser, SoundPage.leadsTo(browser.post(list(), form(begun, "/stories", Map.of("outcome", "success", "result", "Cold.", "lesson", "Look at the pump.")))));
        assertThat(shown.select(".side-links a").eachText()).contains("Why is it warm?");
        assertThat(page(browser, list() + "/new?from=zzzzzzzzzzzz").select("textarea[name=deeds]").val()).isEmpty();
    }

    @Test
    void areToldAndReadByPrograms() {
        var api = "/api/v1" + list();
        var body = "{\"title\": \"Two cellars\", \"situation\": \"Warm.\", \"deeds\": \"Cooled.\", "
                + "\"result\": \"Froze.\", \"lesson\": \"Measure.\", \"outcome\": \"FAILURE\", \"topics\": [\"cellar\"]}";

        var told = http(ada).json("POST", api, body, "Idempotency-Key", "k");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        assertThat(http(ada).json("POST", api, body, "Idempotency-Key", "k").body()).isEqualTo(told.body());
        assertThat(JSON.readTree(told.body()).path("story").path("outcome").asString()).isEqualTo("FAILURE");
        var listed = JSON.readTree(http(emil).json("GET", api + "?outcome=failure&topic=cellar", null).body()).path("stories");
        assertThat(listed.get(0).path("page").path("title").asString()).isEqualTo("Two cellars");
        var page = "/api/v1/pages/" + JSON.readTree(told.body()).path("handle").asString();
        var changed = http(emil).json("PUT", page + "/story", "{\"outcome\": \"MIXED\", \"topics\": []}");
        assertThat(JSON.readTree(changed.body()).path("story").path("outcome").asString()).isEqualTo("MIXED");
        assertThat(http(emil).json("PUT", page + "/story", "{}").statusCode()).isEqualTo(422);
        assertThat(http(emil).json("POST", api, "{}").statusCode()).isEqualTo(422);
    }
}
