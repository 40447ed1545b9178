package dev.muster.questions.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs may rely on: addresses, status codes, problem codes, headers.
class QuestionApiTests extends QuestionWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private Place place;
    private Viewer ada;
    private Viewer grace;
    private Http asAda;
    private Http asGrace;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada");
        grace = employee("Grace");
        asAda = http(ada);
        asGrace = http(grace);
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(read(response).path("code").asString()).isEqualTo(code);
    }

    private String list() {
        return "/api/v1/communities/" + place.handle() + "/questions";
    }

    private static String at(Question question) {
        return "/api/v1/questions/" + question.item().handle();
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> asks(String body, @Nullable String key) {
        return key == null ? asAda.json("POST", list(), body) : asAda.json("POST", list(), body, "Idempotency-Key", key);
    }

    @Test
    void asksOnceHoweverOftenItIsTried() {
        var body = "{\"title\": \"How long do hops keep?\", \"body\": \"Tried.\", \"tags\": [\"Hops\"]}";

        var first = asks(body, "k1");
        var again = asks(body, "k1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/questions/" + read(first).path("handle").asString());
        assertThat(read(first).path("state").asString()).isEqualTo("OPEN");
        assertThat(read(first).path("tags").get(0).asString()).isEqualTo("hops");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(read(again)).isEqualTo(read(first));
        assertThat(read(asGrace.json("GET", list(), null)).path("questions")).hasSize(1);
        isProblem(asks(body.replace("Tried.", "Tried more."), "k1"), 409, "items.retry-differs");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var response = asks("{\"title\": \"Hop\", \"tags\": [\"no way!\"]}", null);

        isProblem(response, 422, "shell.invalid");
        assertThat(read(response).path("errors")).extracting(error -> error.path("field").asString()).containsExactlyInAnyOrder("title", "body", "tags");
        isProblem(asks("{\"title\": ", null), 400, "shell.bad-request");
        isProblem(asks("{\"title\": \"How long?\", \"body\": \"So.\", \"layer\": [\"EMPLOYEE\"]}", null), 422, "questions.layer.own-missing");
    }

    @Test
    void refusesVisitorsAndTheHiddenLikeTheMissing() {
        var forStaff = asks(grace, place, new Asking("What do hops cost?", "Per kilo.", List.of(), STAFF));

        isProblem(http(Viewer.VISITOR).json("POST", list(), "{}"), 404, "shell.gone");
        isProblem(asAda.json("GET", at(forStaff), null), 404, "shell.gone");
        isProblem(asAda.json("POST", at(forStaff) + "/answers", "{\"body\": \"Much.\"}"), 404, "shell.gone");
        isProblem(asAda.json("GET", "/api/v1/questions/zzzzzzzzzzzz", null), 404, "shell.gone");
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        var question = asks(ada, place, "How long do hops keep?");
        var tag = tag(asAda.json("GET", at(question), null));
        var edit = "{\"title\": \"How long do cold hops keep?\"}";

        isProblem(asAda.json("PATCH", at(question), edit), 428, "shell.version-missing");
        var changed = asAda.json("PATCH", at(question), edit, "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(read(changed).path("title").asString()).isEqualTo("How long do cold hops keep?");
        isProblem(asAda.json("PATCH", at(question), edit.replace("cold", "old"), "If-Match", tag), 412, "shell.stale");
        isProblem(asGrace.json("PATCH", at(question), edit.replace("cold", "old"), "If-Match", tag(changed)), 403, "questions.edit.only-author");
        assertThat(read(asGrace.json("GET", at(question) + "/revisions", null))).hasSize(2);
    }

    @Test
    void saysNotModifiedOnlyWhereNothingIsNew() {
        var question = asks(ada, place, "How long do hops keep?");
        var tag = tag(asAda.json("GET", at(question), null));

        assertThat(asAda.json("GET", at(question), null, "If-None-Match", tag).statusCode()).isEqualTo(304);
        answers(grace, question, "Two years.");
        assertThat(asAda.json("GET", at(question), null, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAcceptsAndTakesBack() {
        var question = asks(ada, place, "How long do hops keep?");

        var given = asGrace.json("POST", at(question) + "/answers", "{\"body\": \"Two years.\"}", "Idempotency-Key", "a");
        assertThat(given.statusCode()).isEqualTo(201);
        assertThat(read(asGrace.json("POST", at(question) + "/answers", "{\"body\": \"Two years.\"}", "Idempotency-Key", "a"))).isEqualTo(read(given));
        var answer = "/api/v1/answers/" + read(given).path("handle").asString();

        isProblem(asGrace.json("PUT", answer + "/acceptance", null), 403, "questions.accept.only-asker");
        var solved = asAda.json("PUT", answer + "/acceptance", null);
        assertThat(read(solved).path("state").asString()).isEqualTo("SOLVED");
        assertThat(read(solved).path("accepted").path("by").path("name").asString()).isEqualTo("Ada");
        assertThat(read(asGrace.json("GET", at(question) + "/answers", null)).path("answers").get(0).path("accepted").asBoolean()).isTrue();
        assertThat(read(asAda.json("DELETE", answer + "/acceptance", null)).path("state").asString()).isEqualTo("ANSWERED");
    }

    @Test
    void acceptsAnotherAnswerInPlaceOfTheOneThatWasSeen() {
        var question = asks(ada, place, "How long do hops keep?");
        var first = answers(grace, question, "Two years.").item().handle();
        var second = answers(grace, question, "Two years, cold.").item().handle();
        asAda.json("PUT", "/api/v1/answers/" + first + "/acceptance", null);

        isProblem(asAda.json("PUT", "/api/v1/answers/" + second + "/acceptance", null), 409, "questions.accept.moment-ago");
        var changed = asAda.json("PUT", "/api/v1/answers/" + second + "/acceptance", "{\"instead\": \"" + first + "\"}");
        assertThat(read(changed).path("accepted").path("answer").asString()).isEqualTo(second);
    }

    @Test
    void countsWhatWorked() {
        var answer = "/api/v1/answers/" + answers(grace, asks(ada, place, "How long do hops keep?"), "Two years.").item().handle();

        var said = read(asAda.json("PUT", answer + "/reuse", "{\"worked\": true}"));
        assertThat(said.path("worked").asInt()).isEqualTo(1);
        assertThat(said.path("mine").asBoolean()).isTrue();
        isProblem(asAda.json("PUT", answer + "/reuse", "{\"worked\": false}"), 422, "shell.invalid");
        isProblem(asGrace.json("PUT", answer + "/reuse", "{\"worked\": true}"), 403, "conversation.reuse.own");
        var none = read(asAda.json("DELETE", answer + "/reuse", null));
        assertThat(none.path("worked").asInt()).isZero();
        assertThat(none.has("mine")).isFalse();
    }

    @Test
    void closesReopensAndTies() {
        var gil = guide(employee("Gil"), place);
        var original = asks(ada, place, "How long do hops keep?");
        var question = asks(ada, place, "How long do hops last?");
        var asGil = http(gil);

        isProblem(asGrace.json("POST", at(question) + "/closure", "{\"reason\": \"OFF_PURPOSE\"}"), 403, "questions.close.only-guides");
        isProblem(asGil.json("POST", at(question) + "/closure", "{\"reason\": \"DUPLICATE\", \"duplicateOf\": \"zzzzzzzzzzzz\"}"), 422, "shell.invalid");
        var closed = asGil.json("POST", at(question) + "/closure", "{\"reason\": \"DUPLICATE\", \"duplicateOf\": \"" + original.item().handle() + "\", \"note\": \"See there.\"}");
        assertThat(read(closed).path("closed").path("note").asString()).isEqualTo("See there.");
        assertThat(read(asAda.json("GET", at(original), null)).path("links").get(0).path("handle").asString()).isEqualTo(question.item().handle());
        isProblem(asGrace.json("POST", at(question) + "/answers", "{\"body\": \"Long.\"}"), 409, "questions.closed");
        var open = read(asAda.json("DELETE", at(question) + "/closure", null));
        assertThat(open.path("state").asString()).isEqualTo("OPEN");
        assertThat(open.path("links")).isEmpty();
    }

    @Test
    void commentsChangesAndTakesBack() {
        var question = asks(ada, place, "How long do hops keep?");
        var made = asGrace.json("POST", at(question) + "/comments", "{\"body\": \"Which hops?\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        var comment = made.headers().firstValue("Location").orElseThrow();

        assertThat(read(asAda.json("GET", at(question) + "/comments", null)).get(0).path("body").asString()).isEqualTo("Which hops?");
        isProblem(asGrace.json("PATCH", comment, "{\"body\": \"Which?\"}"), 428, "shell.version-missing");
        assertThat(asGrace.json("PATCH", comment, "{\"body\": \"Which?\"}", "If-Match", tag(made)).statusCode()).isEqualTo(200);
        isProblem(asGrace.json("PATCH", comment, "{\"body\": \"Why?\"}", "If-Match", tag(made)), 412, "shell.stale");
        isProblem(asAda.json("DELETE", comment, null), 403, "conversation.comment.only-author");
        assertThat(asGrace.json("DELETE", comment, null).statusCode()).isEqualTo(204);
        isProblem(asGrace.json("GET", comment, null), 404, "shell.gone");
        assertThat(read(asAda.json("GET", at(question) + "/comments", null))).isEmpty();
    }

    @Test
    void followsAndListsByWord() {
        var question = asks(ada, place, "How long do hops keep?", "hops");

        assertThat(asGrace.json("PUT", at(question) + "/follow", null).statusCode()).isEqualTo(204);
        assertThat(read(asGrace.json("GET", at(question), null)).path("following").asBoolean()).isTrue();
        assertThat(asGrace.json("DELETE", at(question) + "/follow", null).statusCode()).isEqualTo(204);
        assertThat(read(asGrace.json("GET", list() + "?show=unanswered&tag=hops", null)).path("questions")).hasSize(1);
        assertThat(read(asGrace.json("GET", list() + "?show=mine", null)).path("questions")).isEmpty();
        isProblem(asGrace.json("GET", list() + "?show=odd", null), 422, "shell.invalid");
        isProblem(asGrace.json("GET", list() + "?after=odd", null), 422, "shell.cursor");
    }
}
