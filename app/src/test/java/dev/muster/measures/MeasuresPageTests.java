package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Chartered;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasuresPageTests extends Chartered {
    private Place place;
    private Chronicle log;
    private UUID ada;
    private UUID grace;
    private Instant now;

    @BeforeEach
    void anEmptyPlace() {
        place = place(Audience.EMPLOYEE, Audience.PUBLIC);
        log = new Chronicle(system, place);
        ada = log.person();
        grace = log.person();
        now = CLOCK.instant();
    }

    private Instant ago(double hours) {
        return now.minusSeconds(Math.round(hours * 3600));
    }

    private Document page(Place place, String query) {
        var answer = http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void isLightEnoughForASlowLine() {
        aBusyYear();

        var answer = http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures");

        assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
    }

    private void aBusyYear() {
        var people = log.people(7);
        for (int question = 0; question < 60; question++) {
            var asked = ago(24.0 * (5 + question * 6));
            var id = log.asks(question % 2 == 0 ? ada : log.person(), asked);
            if (question % 3 > 0) {
                var answer = log.answers(people.get(question % 7), id, asked.plusSeconds(600L * (question + 1)));
                log.comments(people.get((question + 1) % 7), answer, asked.plusSeconds(40_000));
                log.reuses(grace, id, answer, asked.plusSeconds(90_000));
                log.accepts(ada, id, answer, asked.plusSeconds(86_400L * question));
            }
        }
    }

    @Test
    void everyBlockAnswersAQuestionWithFigurePictureTableQueryAndAdvice() {
        aBusyYear();

        var page = page(place, "");

        assertThat(page.select("section.measure")).extracting(block -> block.id())
                .containsExactly("first-answer", "answer-rate", "acceptance-rate", "reuse", "deflection", "capacity", "contributors", "newcomers", "seconds", "stays",
                        "cohorts", "absence", "effort", "ties", "replies", "peers");
        assertThat(page.select("section.measure:not(#deflection, #peers)")).allSatisfy(block -> {
            assertThat(block.selectFirst("h2").text()).endsWith("?");
            assertThat(block.select(".figure strong").text()).matches(".*\\d.*");
            assertThat(block.select(".figure .quiet").text()).contains("from");
            assertThat(block.select("figure.chart tbody tr, figure.chart .chart-data")).isNotEmpty();
            var alone = page(place, block.select("details a[href^=/communities]:not([download])").attr("href").replaceFirst(".*/measures", ""));
            assertThat(alone.select("h1").text()).isEqualTo(block.selectFirst("h2").text());
            assertThat(alone.select("figure.chart tbody tr")).isNotEmpty();
            assertThat(alone.select("pre").text()).containsAnyOf("items.item", "measures.question", "measures.contribution", "measures.reply");
            assertThat(block.select(".measure-advice p").text()).isNotBlank();
        });
        assertThat(page.selectFirst("#first-answer .figure strong").text()).isEqualTo("67 %");
    }

    @Test
    void whereNothingHappenedItSaysSo() {
        var page = page(place, "");

        assertThat(page.select(".figure")).isEmpty();
        assertThat(page.select("figure.chart")).isEmpty();
        assertThat(page.select("#first-answer").text()).contains("Nobody asked a question in this span of time.");
        assertThat(page.select("#contributors").text()).contains("Nobody contributed");
    }

    @Test
    void fewPeopleAreHiddenAndFewCasesSayNothing() {
        log.answers(grace, log.asks(ada, ago(60)), ago(59));

        var page = page(place, "");

        assertThat(page.select(".figure")).isEmpty();
        assertThat(page.select("#first-answer").text()).contains("1 question: too few to say.");
        assertThat(page.select("#contributors").text()).contains("Fewer than 5 people");
        assertThat(page.select("#newcomers").text()).contains("Fewer than 5 people");
    }

    @Test
    void fewCasesAreSaidInTheSameBreath() {
        for (int question = 0; question < 8; question++) {
            log.answers(grace, log.asks(ada, ago(60)), ago(59));
        }

        assertThat(page(place, "").select("#answer-rate .figure").text()).contains("only 8 questions");
    }

    @Test
    void theSpanIsChosenByLinkOrByForm() {
        log.asks(ada, Instant.parse("2014-01-21T20:26:05Z"));
        log.asks(ada, Instant.parse("2016-12-04T10:00:00Z"));

        var usual = page(place, "");
        assertThat(usual.select(".tabs [aria-current]").text()).isEqualTo("Last 12 months");
        assertThat(usual.select("#from").val()).isEqualTo("2015-12-05");

        var whole = page(place, usual.select(".tabs a").last().attr("href"));
        assertThat(whole.select(".tabs [aria-current]").text()).isEqualTo("Whole history");
        assertThat(whole.select("#from").val()).isEqualTo("2014-01-21");
        assertThat(whole.select("#first-answer").text()).contains("2 questions");
    }

    @Test
    void anOddSpanIsSaidAtTheFieldAndNothingTypedIsLost() {
        var answer = http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures?from=soon&to=2026-01-01");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#from-error").text()).contains("“soon” is not a day");
        assertThat(page.select("#from").val()).isEqualTo("soon");
        assertThat(page.select("#to").val()).isEqualTo("2026-01-01");
        assertThat(page.select("section.measure")).isEmpty();
    }

    @Test
    void whatIsTypedIsShownAndNotRun() {
        var answer = http(Viewer.VISITOR).get("/communities/" + place.handle() + "/measures?from=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void theOutcomeStandsFirst() {
        var community = community(Audience.PUBLIC, Audience.EMPLOYEE);

        var first = page(community.place(), "").selectFirst("section.measure");

        assertThat(first.id()).isEqualTo("outcome");
        assertThat(first.text()).contains("of kegs come back").contains("of kegs come back, 3 % by").contains("There is no value yet");
    }

    @Test
    void tablesHaveEveryLine() {
        aBusyYear();
        log.people(4).forEach(each -> log.comments(each, log.asks(ada, Instant.parse("2024-01-10T10:00:00Z")), Instant.parse("2024-01-10T11:00:00Z")));

        var path = "/communities/" + place.handle() + "/measures/";
        var contributors = http(Viewer.VISITOR).get(path + "contributors.csv?from=2024-01-01&to=2024-02-01");
        var curve = http(Viewer.VISITOR).get(path + "first-answer.csv");

        assertThat(contributors.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(contributors.headers().firstValue("Content-Disposition").orElseThrow()).contains("contributors.csv");
        assertThat(contributors.body()).isEqualTo("month,people,contributions,whole_month\r\n2024-01,5,8,true\r\n");
        assertThat(curve.body().lines().skip(1)).hasSize(40).allMatch(line -> line.split(",").length == 7);
        assertThat(http(Viewer.VISITOR).get(path + "outcome.csv").statusCode()).isEqualTo(404);
        assertThat(http(Viewer.VISITOR).get(path + "likes.csv").statusCode()).isEqualTo(404);
    }
}
