package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Lists;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.questions.Written;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One's own questions, and what customers see, as browsers and programs get them.
class MinePagesTests extends QuestionWorld {
    @Autowired private Written written;
    private Place place;
    private Viewer ada;
    private Viewer gil;
    private Question question;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Asker");
        gil = guide(employee("Gil Guide"), place);
        question = asks(ada, place, "How long do hops keep?");
        later(Duration.ofMinutes(1));
    }

    private static Document page(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Jsoup.parse(response.body());
    }

    @Test
    void tellsTheAskerWhatHappenedSince() {
        asks(ada, house(), "Asked elsewhere");
        later(Duration.ofMinutes(1));
        answers(gil, question, "Two years, cold.");
        later(Duration.ofMinutes(1));
        comments(ada, question.item(), "Thank you.");

        var lines = page(http(ada).get("/my/questions"), 200).select(".row");

        assertThat(lines.eachText().getFirst()).contains("Asked elsewhere", "nobody has replied yet");
        assertThat(lines.get(1).text()).contains("How long do hops keep?", "1 answer", "Gil Guide answered", "Did an answer work? Accept it");
        assertThat(page(http(ada).get("/"), 200).select("a[href=/my/questions]")).isNotEmpty();
        assertThat(page(http(gil).get("/my/questions"), 200).select(".empty")).hasSize(1);
        assertThat(http(Viewer.VISITOR).get("/my/questions").statusCode()).isEqualTo(401);
    }

    @Test
    void whatStaffSaidIsNewToTheAskerWhenItIsShownToThem() {
        var said = answers(gil, question, "Two years, cold.", STAFF);
        later(Duration.ofMinutes(1));
        var frida = employee("Frida Fellow");
        for (var each : List.of(ada, frida)) {
            http(each).json("PUT", "/api/v1/questions/" + question.item().handle() + "/visit", "{\"upTo\": \"" + CLOCK.instant() + "\"}");
        }
        later(Duration.ofMinutes(1));
        gil.call(() -> answers.promote(said, 1, gil));
        later(Duration.ofMinutes(1));

        var thread = page(http(ada).get(Addresses.of(question.item())), 200);
        assertThat(thread.select(".jumps a[href=/answers/" + said.item().handle() + "]").text()).isEqualTo("1 answer new to you");
        assertThat(thread.select("form.reading input[name=upTo]").attr("value")).isEqualTo(shown(said).toString());
        assertThat(page(http(ada).get("/my/questions"), 200).select(".row").text()).contains("1 new answer", "Gil Guide answered");
        assertThat(page(http(ada).get("/communities/" + place.handle() + "/questions?show=mine"), 200).text()).contains("1 new answer");
        assertThat(page(http(frida).get(Addresses.of(question.item())), 200).select(".jumps").text()).doesNotContain("new");

        http(ada).json("PUT", "/api/v1/questions/" + question.item().handle() + "/visit", "{\"upTo\": \"" + shown(said) + "\"}");

        assertThat(page(http(ada).get(Addresses.of(question.item())), 200).select(".jumps").text()).doesNotContain("new to you");
        assertThat(page(http(ada).get("/my/questions"), 200).select(".row").text()).doesNotContain("new answer");
    }

    private Instant shown(Answer answer) {
        return system.jdbc().sql("select shown from items.item where id = :id").param("id", answer.item().id()).query(OffsetDateTime.class).single().toInstant();
    }

    @Test
    void whoeverReadsAQuestionWithoutAnswersFindsTheFirstOneNew() {
        var linus = customer("Linus");
        var form = page(http(linus).get(Addresses.of(question.item())), 200).selectFirst("form.reading");
        http(linus).post(form.attr("action"), Map.of("_method", "put", "upTo", form.select("input[name=upTo]").attr("value")), "HX-Request", "true");
        assertThat(page(http(linus).get(Addresses.of(question.item())), 200).select("form.reading")).isEmpty();
        later(Duration.ofMinutes(1));

        answers(gil, question, "Two years, cold.");

        assertThat(page(http(linus).get(Addresses.of(question.item())), 200).select(".jumps").text()).contains("1 new answer");
    }

    @Test
    void tellsOfWhatOneFollowsWhenSomethingNewComes() {
        var linus = customer("Linus");
        assertThat(http(linus).post("/questions/" + question.item().handle() + "/following", Map.of("_method", "put")).statusCode()).isEqualTo(303);
        later(Duration.ofMinutes(1));
        assertThat(page(http(linus).get("/"), 200).text()).doesNotContain("New in questions that you follow");
        var staff = answers(gil, question, "Between us: two years.", STAFF);
        assertThat(http(linus).json("GET", "/api/v1/me/following/news", null).body()).isEqualTo("[]");
        later(Duration.ofMinutes(1));

        gil.call(() -> answers.promote(staff, 1, gil));
        answers(gil, question, "Or three.");

        assertThat(page(http(linus).get("/"), 200).select(".section").text()).contains("New in questions that you follow", "How long do hops keep?", "2 new answers");
        assertThat(http(linus).json("GET", "/api/v1/me/following/news", null).body()).contains("\"answers\":2");
        later(Duration.ofMinutes(1));
        http(linus).json("PUT", "/api/v1/questions/" + question.item().handle() + "/visit", "{\"upTo\": \"" + CLOCK.instant() + "\"}");
        assertThat(page(http(linus).get("/"), 200).text()).doesNotContain("New in questions that you follow");
        assertThat(http(Viewer.VISITOR).json("GET", "/api/v1/me/following/news", null).statusCode()).isEqualTo(401);
    }

    @Test
    void saysNothingOfWhatTheAskerMayNotSee() {
        answers(gil, question, "Among staff.", STAFF);

        assertThat(page(http(ada).get("/my/questions"), 200).select(".row").text()).contains("No answers yet", "nobody has replied yet");
    }

    @Test
    void isReadOnInBothDirections() {
        for (int number = 0; number < Lists.PART; number++) {
            later(Duration.ofMinutes(1));
            asks(ada, place, "Question number " + number);
        }
        var first = ada.call(() -> written.own(null, null, ada));
        var second = ada.call(() -> written.own(null, first.after(), ada));

        assertThat(first.entries()).hasSize(Lists.PART);
        assertThat(second.entries()).extracting(each -> each.question().title()).containsExactly("How long do hops keep?");
        assertThat(ada.call(() -> written.own(second.before(), null, ada)).entries()).extracting(each -> each.question().id())
                .isEqualTo(first.entries().stream().map(each -> each.question().id()).toList());
    }

    @Test
    void programsReadOnesOwnToo() {
        answers(gil, question, "Two years, cold.");

        assertThat(http(ada).json("GET", "/api/v1/me/questions", null).body()).contains("How long do hops keep?", "\"kind\":\"answer\"");
    }

    @Test
    void showsStaffWhatCustomersSee() {
        answers(gil, question, "Not sure, ask Frida.", STAFF);
        answers(gil, question, "Two years, cold.");
        var path = "/questions/" + question.item().handle();

        var seen = page(http(gil).get(path + "/as-customer"), 200);

        assertThat(seen.select(".post .prose").eachText()).containsExactly("What I tried did not do it.", "Two years, cold.");
        assertThat(seen.select(".notice").text()).contains("This is what customers see");
        assertThat(seen.select("main form")).isEmpty();
        assertThat(page(http(gil).get(path + "/how-long-do-hops-keep"), 200).select("a[href=" + path + "/as-customer]")).hasSize(1);
        assertThat(page(http(ada).get(path + "/how-long-do-hops-keep"), 200).select("a[href=" + path + "/as-customer]")).isEmpty();
        assertThat(http(ada).get(path + "/as-customer").statusCode()).isEqualTo(403);
        assertThat(http(gil).json("GET", "/api/v1" + path + "/as-customer", null).body()).contains("Two years, cold.").doesNotContain("Frida");
    }

    @Test
    void listsForStaffWhatCustomersSee() {
        asks(gil, place, new Asking("For staff alone", "Hm.", List.of(), STAFF));
        var list = "/communities/" + place.handle() + "/questions";

        var seen = page(http(gil).get(list + "/as-customer"), 200);

        assertThat(seen.select(".row-title").eachText()).containsExactly("How long do hops keep?");
        assertThat(seen.select(".row-title a").attr("href")).isEqualTo("/questions/" + question.item().handle() + "/as-customer");
        assertThat(page(http(gil).get(list), 200).select("a[href=" + list + "/as-customer]")).hasSize(1);
        assertThat(http(gil).json("GET", "/api/v1" + list + "/as-customer", null).body()).contains("How long do hops keep?").doesNotContain("For staff alone");
    }
}
