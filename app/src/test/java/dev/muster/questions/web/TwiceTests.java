package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.Http;
import dev.muster.questions.Answer;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What is sent twice by a double click happens once; of what many people do at once, one comes about and the others are told.
class TwiceTests extends QuestionWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CLICKS = 6;
    private Place place;
    private Viewer ada;
    private Http asAda;
    private Question question;

    @BeforeEach
    void cast() {
        place = house();
        ada = employee("Ada Lovelace");
        asAda = http(ada);
        question = asks(ada, place, "How long do hops keep?");
    }

    private String path() {
        return "/questions/" + question.item().handle();
    }

    private static String path(Answer answer) {
        return "/answers/" + answer.item().handle();
    }

    private static List<HttpResponse<String>> atOnce(int people, IntFunction<HttpResponse<String>> act) {
        return AtOnce.all(people, number -> patiently(() -> act.apply(number))).stream().<HttpResponse<String>>map(each -> answer(each)).toList();
    }

    /// A busy machine asks some of so many to come back.
    private static HttpResponse<String> patiently(Supplier<HttpResponse<String>> act) {
        var answer = act.get();
        for (int again = 0; answer.statusCode() == 503 && again < 40; again++) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            LockSupport.parkNanos(250_000_000);
            answer = act.get();
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static HttpResponse<String> answer(Object came) {
        assertThat(came).isInstanceOf(HttpResponse.class);
        return (HttpResponse<String>) came;
    }

    private static void leadToOnePlace(List<HttpResponse<String>> answers) {
        assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).as(each.body()).isEqualTo(303));
        assertThat(answers.stream().map(each -> each.headers().firstValue("Location").orElseThrow()).distinct()).hasSize(1);
    }

    private long below(UUID item) {
        return system.jdbc().sql("select count(*) from items.item where parent_id = :id").param("id", item).query(Long.class).single();
    }

    private long acts(String verb) {
        return system.jdbc().sql("select count(*) from activity.activity where verb = :verb and target_id = :id")
            .param("verb", verb).param("id", question.id()).query(Long.class).single();
    }

    @Test
    void anAnswerIsGivenOnce() {
        leadToOnePlace(atOnce(CLICKS, _ -> asAda.post(path() + "/answers", Map.of("body", "A year.", "key", "k"))));

        assertThat(below(question.id())).isEqualTo(1);
        assertThat(acts("CREATE")).isEqualTo(1);
    }

    @Test
    void aCommentIsMadeOnce() {
        leadToOnePlace(atOnce(CLICKS, _ -> asAda.post(path() + "/comments", Map.of("body", "Which hops?", "key", "k"))));

        assertThat(below(question.id())).isEqualTo(1);
    }

    @Test
    void aChangeIsMadeOnceAndNobodyIsToldOfACollisionWithThemselves() {
        var answer = answers(ada, question, "A year.");
        var comment = comments(ada, question.item(), "Which hops?");

        leadToOnePlace(atOnce(CLICKS, _ -> asAda.post(path() + "/edit",
                Map.of("_method", "put", "title", "How long do cold hops keep?", "body", "Cold.", "tags", "hops cold", "version", "1"))));
        leadToOnePlace(atOnce(CLICKS, _ -> asAda.post(path(answer) + "/edit", Map.of("_method", "put", "body", "Two years.", "version", "1"))));
        leadToOnePlace(atOnce(CLICKS, _ -> asAda.post("/comments/" + comment.handle(), Map.of("_method", "put", "body", "Which?", "version", "1"))));

        assertThat(sees(ada, question).item().version()).isEqualTo(2);
        assertThat(ada.call(() -> answers.at(answer.item().handle())).item().version()).isEqualTo(2);
        assertThat(ada.call(() -> comments.at(comment.handle())).version()).isEqualTo(2);
    }

    @Test
    void whatAProgramSendsWithAKeyHappensOnce() {
        var asked = atOnce(CLICKS, _ -> asAda.json("POST", "/api/v1/communities/" + place.handle() + "/questions",
                "{\"title\": \"Where do hops grow?\", \"body\": \"North?\"}", "Idempotency-Key", "ask"));
        var answered = atOnce(CLICKS, _ -> asAda.json("POST", "/api/v1" + path() + "/answers", "{\"body\": \"A year.\"}", "Idempotency-Key", "answer"));
        var said = atOnce(CLICKS, _ -> asAda.json("POST", "/api/v1" + path() + "/comments", "{\"body\": \"Which?\"}", "Idempotency-Key", "say"));

        for (var answers : List.of(asked, answered, said)) {
            assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).as(each.body()).isEqualTo(201));
            assertThat(answers.stream().map(each -> JSON.readTree(each.body()).get("handle").asString()).distinct()).hasSize(1);
        }
        assertThat(below(question.id())).isEqualTo(2);
    }

    @Test
    void aProgramThatChangesAnOldVersionIsToldSo() {
        var answers = atOnce(CLICKS, number -> asAda.json("PATCH", "/api/v1" + path(), "{\"body\": \"By " + number + "\"}",
                "If-Match", asAda.get("/api/v1" + path()).headers().firstValue("ETag").orElseThrow()));

        assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).as(each.body()).isIn(200, 412));
        long changed = answers.stream().filter(each -> each.statusCode() == 200).count();
        assertThat(sees(ada, question).item().version()).isEqualTo(1 + (int) changed);
    }

    private List<Answer> given(int many) {
        var grace = employee("Grace Hopper");
        return IntStream.range(0, many).mapToObj(number -> answers(grace, question, "Answer " + number)).toList();
    }

    private void oneOfFifty(Function<HttpResponse<String>, String> sentence, int done, IntFunction<HttpResponse<String>> accept) {
        var outcomes = atOnce(50, accept);

        assertThat(outcomes).allSatisfy(each -> assertThat(each.statusCode()).as(each.body()).isIn(done, 409));
        assertThat(outcomes).filteredOn(each -> each.statusCode() == done).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each.statusCode() == 409).hasSize(49)
                .allSatisfy(each -> assertThat(sentence.apply(each)).contains("The answer by Grace Hopper was accepted a moment ago by Ada Lovelace"));
        assertThat(sees(ada, question).acceptance()).isNotNull();
        assertThat(acts("ACCEPT")).isEqualTo(1);
    }

    @Test
    void ofFiftyAnswersThatPagesAcceptAtOnceOneIsAccepted() {
        var given = given(50);
        oneOfFifty(each -> Jsoup.parse(each.body()).select(".notice").text(), 303, number -> asAda.post(path(given.get(number)) + "/acceptance", Map.of("_method", "put", "instead", "")));
    }

    @Test
    void ofFiftyAnswersThatProgramsAcceptAtOnceOneIsAccepted() {
        var given = given(50);
        oneOfFifty(each -> JSON.readTree(each.body()).get("detail").asString(), 200, number -> asAda.json("PUT", "/api/v1" + path(given.get(number)) + "/acceptance", null));
    }

    @Test
    void oneAnswerThatIsAcceptedFiftyTimesIsAcceptedOnce() {
        var answer = given(1).getFirst();

        leadToOnePlace(atOnce(50, _ -> asAda.post(path(answer) + "/acceptance", Map.of("_method", "put"))));

        assertThat(acts("ACCEPT")).isEqualTo(1);
    }
}
