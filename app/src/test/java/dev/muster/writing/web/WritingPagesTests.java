package dev.muster.writing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Writing without a script, and what the script asks for.
class WritingPagesTests extends QuestionWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private Place place;
    private Viewer ada;
    private Http asAda;

    @BeforeEach
    void cast() {
        place = house();
        ada = employee("Ada");
        asAda = http(ada);
    }

    private static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private String ask() {
        return "/communities/" + place.handle() + "/ask";
    }

    private String list() {
        return "/communities/" + place.handle() + "/questions";
    }

    private static String path(Question question) {
        return "/questions/" + question.item().handle();
    }

    @Test
    void aQuestionIsKeptForLaterAndStandsThereAgain() {
        var kept = page(asAda.post(list(), Map.of("title", "How long do hops keep?", "body", "I tried", "tags", "hops", "draft", "0", "act", "keep")), 200);
        assertThat(kept.select("[data-begun]").text()).startsWith("Kept.");
        assertThat(kept.select("[name=draft]").val()).isEqualTo("1");

        var again = page(asAda.get(ask()), 200);

        assertThat(again.select("#title").val()).isEqualTo("How long do hops keep?");
        assertThat(again.select("#body").text()).isEqualTo("I tried");
        assertThat(again.select("#tags").val()).isEqualTo("hops");
        assertThat(page(asAda.get("/drafts"), 200).select(".row-title a").attr("href")).isEqualTo(ask());
        asAda.post(list(), Map.of("title", "How long do hops keep?", "body", "I tried cold.", "draft", "1"));
        assertThat(page(asAda.get(ask()), 200).select("#title").val()).as("once it was sent").isEmpty();
    }

    @Test
    void whatAnotherWindowKeptIsShownBesideAndNothingIsLost() {
        asAda.post(list(), Map.of("title", "Hops?", "body", "In one window", "draft", "0", "act", "keep"));

        var other = page(asAda.post(list(), Map.of("title", "Hops?", "body", "In the other", "draft", "0", "act", "keep")), 409);

        assertThat(other.select("#body").text()).isEqualTo("In the other");
        assertThat(other.select(".card .as-typed").text()).isEqualTo("In one window");
        page(asAda.post(list(), Map.of("title", "Hops?", "body", "Both", "draft", other.select("[name=draft]").val(), "act", "keep")), 200);
    }

    @Test
    void aTextIsShownBeforeItIsSent() {
        var form = page(asAda.post(list(), Map.of("title", "Hops?", "body", "They **keep**.<script>alert(1)</script>", "draft", "0", "act", "preview")), 200);

        assertThat(form.select("#preview .prose strong").text()).isEqualTo("keep");
        assertThat(form.select("#preview script")).isEmpty();
        assertThat(form.select("#body").text()).startsWith("They **keep**.");
        var part = asAda.post("/preview", Map.of("body", "*So*"));
        assertThat(Jsoup.parse(part.body()).select(".prose em").text()).isEqualTo("So");
        assertThat(JSON.readTree(asAda.json("POST", "/api/v1/preview", "{\"text\": \"*So*\"}").body()).get("html").asString()).contains("<em>So</em>");
    }

    @Test
    void anAnswerIsKeptAndThrownAway() {
        var question = asks(employee("Alan"), place, "How long do hops keep?");
        page(asAda.post(path(question) + "/answers", Map.of("body", "A year, but", "draft", "0", "act", "keep")), 200);
        var thread = path(question) + "/" + question.item().slug();

        assertThat(page(asAda.get(thread), 200).select("#body").text()).isEqualTo("A year, but");
        assertThat(page(http(employee("Eve")).get(thread), 200).select("#body").text()).isEmpty();
        assertThat(asAda.post(path(question) + "/answers", Map.of("body", "A year, but", "draft", "1", "act", "discard")).statusCode()).isEqualTo(303);
        assertThat(page(asAda.get(thread), 200).select("#body").text()).isEmpty();
    }

    @Test
    void aChangeThatWasBegunStillNoticesWhatOthersChanged() {
        var question = asks(ada, place, "How long do hops keep?");
        page(asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", question.title(), "body", "Begun", "tags", "", "version", "1", "draft", "0", "act", "keep")), 200);
        asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", question.title(), "body", "Changed elsewhere", "tags", "", "version", "1", "draft", "1"));
        page(asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", question.title(), "body", "Begun", "tags", "", "version", "1", "draft", "0", "act", "keep")), 200);

        var form = page(asAda.get(path(question) + "/edit"), 200);
        assertThat(form.select("[name=version]").val()).isEqualTo("1");
        var refused = page(asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", question.title(), "body", "Begun", "tags", "", "version", "1", "draft", "1")), 409);

        assertThat(refused.select(".present").text()).contains("Changed elsewhere");
        assertThat(refused.select("#body").text()).isEqualTo("Begun");
    }

    @Test
    void aFileIsAddedToTheTextWithoutAScript() {
        var form = page(asAda.upload(list() + "?title=Hops&body=See&act=preview&draft=0", "hops.txt", new byte[] {'h'}), 200);

        assertThat(form.select("#body").text()).matches("(?s)See\\s+\\[hops.txt]\\(/attachments/[0-9a-z]{12}/hops.txt\\)");
        var refused = page(asAda.upload(list() + "?title=Hops&body=See&draft=0", "hops.exe", new byte[] {'M', 'Z', 0}), 422);
        assertThat(refused.select("#file-error").text()).contains("kinds of file");
        assertThat(refused.select("#body").text()).isEqualTo("See");
    }

    @Test
    void whoeverHasBeenSignedOutKeepsTheText() {
        var question = asks(ada, place(Audience.values()), "How long do hops keep?");
        var visitor = http(Viewer.VISITOR);

        var sent = page(visitor.post(path(question) + "/answers", Map.of("body", "A long answer", "draft", "0")), 401);
        var kept = page(visitor.post(path(question) + "/answers", Map.of("body", "A long answer", "draft", "0", "act", "keep")), 401);
        var asked = visitor.post("/drafts", Map.of("form", path(question), "body", "A long answer", "draft", "0"));

        assertThat(sent.select("form[action=/sign-in] textarea#body").text()).isEqualTo("A long answer");
        assertThat(kept.select("form textarea#body").text()).isEqualTo("A long answer");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(asked.body()).get("problem").asString()).contains("signed out");
    }

    @Test
    void theScriptHearsOfTheVersionAndOfOtherWindows() {
        assertThat(JSON.readTree(asAda.post("/drafts", Map.of("form", ask(), "body", "One", "draft", "0")).body()).get("draft").asInt()).isEqualTo(1);
        var other = asAda.post("/drafts", Map.of("form", ask(), "body", "Two", "draft", "0"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(other.body()).get("draft").asInt()).isEqualTo(1);
    }

    @Test
    void theApiKeepsAndListsDrafts() {
        var kept = asAda.json("PUT", "/api/v1/me/drafts", "{\"form\": \"/x/1\", \"fields\": {\"body\": \"So\"}}");

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(asAda.get("/api/v1/me/drafts").body()).get(0)).isEqualTo(JSON.readTree(kept.body()));
        assertThat(asAda.json("PUT", "/api/v1/me/drafts", "{\"form\": \"/x/1\", \"fields\": {\"body\": \"Or so\"}}").statusCode()).isEqualTo(409);
        assertThat(asAda.json("DELETE", "/api/v1/me/drafts?form=/x/1", null).statusCode()).isEqualTo(204);
        assertThat(asAda.get("/api/v1/me/drafts").body()).isEqualTo("[]");
    }
}
