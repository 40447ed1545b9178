package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Five megabytes in one text are refused with a sentence that says how much may be there, and forms show them again.
class LargePostsTests extends QuestionWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LARGE = "lorem ipsum ".repeat((5 << 20) / 12).strip();
    private Place place;
    private Http asAda;
    private Question question;
    private Answer answer;
    private String comment;

    @BeforeEach
    void cast() {
        place = house();
        Viewer ada = employee("Ada");
        asAda = http(ada);
        question = asks(ada, place, "How long do hops keep?");
        answer = answers(ada, question, "A year.");
        comment = "/comments/" + comments(ada, question.item(), "Which hops?").handle();
    }

    private String path(String end) {
        return "/questions/" + question.item().handle() + end;
    }

    private String answerPath(String end) {
        return "/answers/" + answer.item().handle() + end;
    }

    /// Every form with a longer text in it: where it is posted, what else stands in it, and how long the text may be.
    private Map<String, Map<String, String>> forms() {
        var forms = new LinkedHashMap<String, Map<String, String>>();
        forms.put("/communities/" + place.handle() + "/questions", Map.of("title", "Is this too long?", "tags", "", "most", "60,000"));
        forms.put(path("/edit"), Map.of("_method", "put", "title", "Is this too long?", "tags", "", "version", "1", "most", "60,000"));
        forms.put(path("/answers"), Map.of("most", "60,000"));
        forms.put(answerPath("/edit"), Map.of("_method", "put", "version", "1", "most", "60,000"));
        forms.put(path("/comments"), Map.of("most", "2,000"));
        forms.put(answerPath("/comments"), Map.of("most", "2,000"));
        forms.put(comment, Map.of("_method", "put", "version", "1", "most", "2,000"));
        return forms;
    }

    private static void comesBack(String path, HttpResponse<String> answer, String most) {
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        var form = Jsoup.parse(answer.body());
        assertThat(form.select("#body-error").text()).as(path).contains(most);
        assertThat(form.select("textarea[name=body]#body").first().wholeText().strip()).as(path).hasSameSizeAs(LARGE).isEqualTo(LARGE);
    }

    @Test
    void standInTheFormAgainUnderASentence() {
        forms().forEach((path, fields) -> {
            var typed = new HashMap<>(fields);
            typed.put("body", LARGE);
            comesBack(path, asAda.post(path, typed), fields.get("most"));
            if (!fields.containsKey("_method")) {
                comesBack(path, asAda.multipart(path, typed), fields.get("most"));
            }
        });
    }

    @Test
    void areRefusedByTheApiAtTheirField() {
        var json = "{\"title\": \"Is this too long?\", \"body\": \"" + LARGE + "\"}";
        var requests = Map.of(
                "POST /api/v1/communities/" + place.handle() + "/questions", "60,000",
                "PATCH /api/v1" + path(""), "60,000",
                "POST /api/v1" + path("/answers"), "60,000",
                "PATCH /api/v1" + answerPath(""), "60,000",
                "POST /api/v1" + path("/comments"), "2,000",
                "POST /api/v1" + answerPath("/comments"), "2,000",
                "PATCH /api/v1" + comment, "2,000");
        requests.forEach((request, most) -> {
            var words = request.split(" ");
            var no = asAda.json(words[0], words[1], json, "If-Match", "\"1\"");

            assertThat(no.statusCode()).as(request).isEqualTo(422);
            var error = JSON.readTree(no.body()).get("errors").get(0);
            assertThat(error.get("field").asString()).as(request).isEqualTo("body");
            assertThat(error.get("detail").asString()).as(request).contains(most);
        });
    }

    @Test
    void areNotKeptAsDraftsNorShownBefore() {
        var kept = asAda.post("/drafts", Map.of("form", path(""), "body", LARGE, "draft", "0"));

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(kept.body()).get("problem").asString()).contains("200,000");
        assertThat(asAda.json("PUT", "/api/v1/me/drafts", "{\"form\": \"/x/1\", \"fields\": {\"body\": \"" + LARGE + "\"}}").statusCode()).isEqualTo(422);
        var later = asAda.post(path("/answers"), Map.of("body", LARGE, "draft", "0", "act", "keep"));
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(later.body()).select("textarea#body").first().wholeText().strip()).isEqualTo(LARGE);
        var preview = asAda.post("/preview", Map.of("body", LARGE));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.body()).text()).contains("200,000");
    }

    @Test
    void comeBackUpToTheMostThatARequestHolds() {
        var much = "x".repeat(11 << 20);

        for (var no : List.of(asAda.post(path("/answers"), Map.of("body", much)), asAda.multipart(path("/answers"), Map.of("body", much)))) {
            assertThat(no.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(no.body()).select("#answer textarea#body").first().wholeText().strip()).hasSameSizeAs(much);
        }
    }

    /// Beyond that nothing is looked at any more: the browser still has the text when one goes back.
    @Test
    void areSaidToBeTooMuchBeyondWhatARequestHolds() {
        for (int megabytes : List.of(13, 30)) {
            var much = "x".repeat(megabytes << 20);
            for (var no : List.of(asAda.post(path("/answers"), Map.of("body", much)), asAda.multipart(path("/answers"), Map.of("body", much)))) {
                assertThat(no.statusCode()).as("%s MB", megabytes).isEqualTo(413);
                assertThat(Jsoup.parse(no.body()).select("main").text()).as("%s MB", megabytes).contains("12 MB").contains("Go back");
            }
            assertThat(asAda.json("POST", "/api/v1" + path("/answers"), "{\"body\": \"" + much + "\"}").statusCode()).isEqualTo(413);
        }
    }
}
