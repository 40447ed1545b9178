package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Deflections;
import dev.muster.questions.Deflections.Counts;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What had been asked before, shown to those who are about to ask.
class InsteadPagesTests extends QuestionWorld {
    @Autowired private Deflections deflections;
    private Place place;
    private Viewer grace;
    private Question question;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        grace = employee("Grace Hopper");
        question = asks(customer("Ada"), place, "How long do hops keep?");
    }

    private static Document page(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Jsoup.parse(response.body());
    }

    private Counts counted() {
        return grace.call(() -> deflections.counted(place, CLOCK.instant().minus(Duration.ofDays(1)), CLOCK.instant().plusSeconds(1)));
    }

    private String instead(String attempt) {
        return "/questions/" + question.item().handle() + "/instead?attempt=" + attempt + "&title=Do+hops+keep";
    }

    private String ask() {
        return "/communities/" + place.handle() + "/ask";
    }

    @Test
    void asksWhetherItAnswersAndLeadsBackToAsking() {
        var attempt = page(http(grace).get(ask()), 200).select("input[name=attempt]").attr("value");

        var shown = page(http(grace).get(instead(attempt)), 200);

        assertThat(shown.select(".instead").text()).contains("You were about to ask: Do hops keep", "Yes, this solved it");
        assertThat(shown.select("h1").text()).isEqualTo("How long do hops keep?");
        var back = shown.select(".instead a").attr("href");
        var form = page(http(grace).get(back), 200);
        assertThat(form.select("input[name=attempt]").attr("value")).isEqualTo(attempt);
        assertThat(form.select("input[name=title]").attr("value")).isEqualTo("Do hops keep");
        assertThat(counted()).isEqualTo(new Counts(0, 0, 1));
    }

    @Test
    void isSolvedByOneClickWithOrWithoutAnAccount() {
        for (var viewer : new Viewer[] {Viewer.VISITOR, grace}) {
            var attempt = Deflections.begin();
            var form = page(http(viewer).get(instead(attempt)), 200).selectFirst(".instead form");
            var solved = http(viewer).post(form.attr("action"), Map.of("attempt", attempt));
            assertThat(solved.statusCode()).isEqualTo(303);
            assertThat(solved.headers().firstValue("Location")).contains("/questions/" + question.item().handle() + "/how-long-do-hops-keep");
        }
        assertThat(counted()).isEqualTo(new Counts(2, 0, 0));
    }

    @Test
    void failsWhereOneGoesOnToAsk() {
        var attempt = Deflections.begin();
        page(http(grace).get(instead(attempt)), 200);
        var asked = http(grace).post("/communities/" + place.handle() + "/questions", Map.of("title", "Do hops keep at all?", "body", "Mine do not.", "attempt", attempt));

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(counted()).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void lookingAtTheQuestionItselfIsNoAttempt() {
        page(http(Viewer.VISITOR).get("/questions/" + question.item().handle() + "/how-long-do-hops-keep"), 200);
        page(http(Viewer.VISITOR).get(instead("")), 200);

        assertThat(counted().all()).isZero();
    }

    @Test
    void visitorsLookFirstAndSignInToAsk() {
        var visitor = http(Viewer.VISITOR);
        assertThat(page(visitor.get("/communities/" + place.handle() + "/questions"), 200).select("a[href=" + ask() + "]")).isNotEmpty();

        var before = page(visitor.get(ask() + "?title=Do+hops+keep"), 200);

        assertThat(before.select("#title").attr("hx-include")).isEqualTo("[name='attempt']");
        var signIn = URI.create(before.select("a[href^=/sign-in]").last().attr("href"));
        assertThat(signIn.getQuery()).startsWith("to=" + ask() + "?title=Do%20hops%20keep&attempt=");
    }

    @Test
    void programsSayTheSame() {
        var attempt = Deflections.begin();
        var path = "/api/v1/questions/" + question.item().handle() + "/instead";
        var as = http(grace);

        assertThat(as.json("PUT", path, "{\"attempt\": \"" + attempt + "\"}").statusCode()).isEqualTo(204);
        assertThat(as.json("PUT", path, "{\"attempt\": \"" + Deflections.begin() + "\", \"solved\": true}").statusCode()).isEqualTo(204);
        assertThat(as.json("POST", "/api/v1/communities/" + place.handle() + "/questions",
                "{\"title\": \"Do hops keep?\", \"body\": \"Well?\", \"attempt\": \"" + attempt + "\"}").statusCode()).isEqualTo(201);
        later(Duration.ofMinutes(1));
        assertThat(as.json("GET", "/api/v1/communities/" + place.handle() + "/deflections", null).body())
                .contains("\"successful\":1", "\"failed\":1", "\"potential\":0");
        assertThat(as.json("PUT", path, "{\"attempt\": \"x\"}").statusCode()).isEqualTo(422);
    }
}
