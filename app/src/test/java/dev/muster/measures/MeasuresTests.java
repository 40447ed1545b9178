package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.World;
import dev.muster.goals.spi.Window;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeasuresTests extends World {
    private static final Duration HOUR = Duration.ofHours(1);
    @Autowired private Measures measures;
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
        now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant ago(double hours) {
        return now.minusSeconds(Math.round(hours * 3600));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private CommunityMeasures lately() {
        return measures.over(place, new Window(day(now).minusDays(60), day(now).plusDays(1)));
    }

    private UUID answeredQuestion(double askedHoursAgo, double afterHours) {
        var question = log.asks(ada, ago(askedHoursAgo));
        log.answers(grace, question, ago(askedHoursAgo - afterHours));
        return question;
    }

    /// Vector V1.
    @Test
    void questionsThatStillWaitCountAsWaiting() {
        Stream.of(.5, 1.0, 2.0, 4.0, 9.0, 26.0).forEach(after -> answeredQuestion(100, after));
        log.asks(ada, ago(48));
        log.asks(ada, ago(72));

        var responses = lately().responses();

        assertThat(responses.questions()).isEqualTo(8);
        assertThat(responses.waiting()).isEqualTo(2);
        assertThat(responses.curve().median()).contains(4.0);
        assertThat(responses.curve().cameBy(Responses.DAY).orElseThrow().value()).isCloseTo(.625, within(1e-9));
        assertThat(lately().answerRate().all()).isEqualTo(new Share(6, 8));
    }

    @Test
    void anAnswerByTheAskerIsNoResponseButMaySolve() {
        var question = log.asks(ada, ago(50));
        var own = log.answers(ada, question, ago(49));
        log.accepts(ada, question, own, ago(48));

        assertThat(lately().responses().waiting()).isEqualTo(1);
        assertThat(lately().answerRate().all()).isEqualTo(new Share(0, 1));
        assertThat(lately().acceptanceRate().all()).isEqualTo(new Share(1, 1));
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        var question = answeredQuestion(50, 3);
        log.answers(log.person(), question, ago(49));

        assertThat(lately().responses().curve().median()).contains(1.0);
        assertThat(lately().responses().questions()).isEqualTo(1);
    }

    @Test
    void anAnswerFromBeforeTheQuestionTookNoTime() {
        answeredQuestion(50, -2);

        assertThat(lately().responses().curve().median()).contains(0.0);
    }

    @Test
    void aWindowThatHasPassedReadsAsItDidWhenItEnded() {
        var end = day(now).minusDays(10);
        var question = log.asks(ada, end.atStartOfDay(ZoneOffset.UTC).toInstant().minus(HOUR.multipliedBy(30)));
        log.answers(grace, question, end.atStartOfDay(ZoneOffset.UTC).toInstant().plus(HOUR));
        log.asks(ada, end.atStartOfDay(ZoneOffset.UTC).toInstant());

        var passed = measures.over(place, new Window(end.minusDays(30), end));

        assertThat(passed.responses().questions()).isEqualTo(1);
        assertThat(passed.responses().waiting()).isEqualTo(1);
        assertThat(passed.answerRate().all()).isEqualTo(new Share(0, 1));
    }

    @Test
    void whatHappenedThisVeryMomentCounts() {
        answeredQuestion(0, 0);

        assertThat(lately().responses().answered()).isEqualTo(1);
    }

    @Test
    void whatIsDatedAheadDoesNotCountYet() {
        log.answers(grace, log.asks(ada, ago(2)), now.plus(HOUR));

        assertThat(lately().responses().waiting()).isEqualTo(1);
    }

    @Test
    void questionsYoungerThanADayHaveNoPartInTheAnswerRate() {
        answeredQuestion(23, 1);
        answeredQuestion(25, 1);

        assertThat(lately().answerRate().all()).isEqualTo(new Share(1, 1));
        assertThat(lately().answerRate().leftOut()).isEqualTo(1);
        assertThat(lately().acceptanceRate().all()).as("whether those answers were accepted").isEqualTo(new Share(0, 2));
        assertThat(lately().responses().questions()).isEqualTo(2);
    }

    @Test
    void anAcceptanceThatWasTakenBackDoesNotCount() {
        var question = log.asks(ada, ago(60));
        var answer = log.answers(grace, question, ago(50));
        log.accepts(ada, question, answer, ago(40));
        assertThat(lately().acceptanceRate().all()).isEqualTo(new Share(1, 1));

        log.takesBack(ada, question, answer, ago(30));

        assertThat(lately().acceptanceRate().all()).isEqualTo(new Share(0, 1));
    }

    @Test
    void takingBackAReuseTakesNoAcceptanceBack() {
        var question = log.asks(ada, ago(60));
        var answer = log.answers(grace, question, ago(50));
        log.accepts(ada, question, answer, ago(40));

        log.takesBackReuse(ada, question, answer, ago(30));

        assertThat(lately().acceptanceRate().all()).isEqualTo(new Share(1, 1));
    }

    @Test
    void acceptanceIsAskedOfQuestionsThatHaveAnAnswer() {
        answeredQuestion(60, 1);
        log.asks(ada, ago(60));

        assertThat(lately().acceptanceRate().all()).isEqualTo(new Share(0, 1));
    }

    @Test
    void whatWasHiddenCountsForNobodyNotEvenForGuides() {
        log.answers(grace, log.asks(ada, ago(60)), ago(59));
        var guide = guide(employee("Gil"), place);
        var spam = log.asks(ada, ago(50));
        log.hide(spam, now);
        log.hide(log.answers(log.person(), log.asks(ada, ago(60)), ago(59)), now);

        assertThat(lately().responses().questions()).isEqualTo(2);
        assertThat(guide.<CommunityMeasures>call(this::lately)).usingRecursiveComparison()
                .ignoringFields("effort.silent", "peers").as("but for members and communities that only the guide knows").isEqualTo(lately());
    }

    @Test
    void monthsWithFewerThanFivePeopleAreHidden() {
        var month = YearMonth.from(day(now)).minusMonths(2);
        log.people(5).forEach(each -> log.asks(each, month.atDay(3).atStartOfDay(ZoneOffset.UTC).toInstant()));
        log.people(4).forEach(each -> log.asks(each, month.plusMonths(1).atDay(3).atStartOfDay(ZoneOffset.UTC).toInstant()));

        var told = measures.over(place, new Window(month.atDay(1), month.plusMonths(2).atDay(1))).contributors();

        assertThat(told.all()).isEqualTo(new Contributors.Count(9L, 9L));
        assertThat(told.months()).extracting(Contributors.Month::count)
                .containsExactly(new Contributors.Count(5L, 5L), new Contributors.Count(null, null));
        assertThat(told.months()).allMatch(Contributors.Month::whole);
    }

    @Test
    void peopleCountOnceAMonthAndQuietMonthsAreNotForgotten() {
        var month = YearMonth.from(day(now)).minusMonths(2);
        var first = month.atDay(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        log.people(5).forEach(each -> log.comments(each, log.asks(each, first), first.plus(HOUR)));

        var told = measures.over(place, new Window(month.atDay(1), month.plusMonths(2).atDay(1))).contributors();

        assertThat(told.months()).extracting(Contributors.Month::count)
                .containsExactly(new Contributors.Count(5L, 10L), new Contributors.Count(0L, 0L));
    }

    @Test
    void newcomersAreThoseWhoBeginWithAQuestion() {
        var beginner = log.person();
        log.answers(grace, log.asks(beginner, ago(100)), ago(90));
        var commenter = log.person();
        log.comments(commenter, log.asks(beginner, ago(95)), ago(94));
        log.asks(commenter, ago(80));
        var late = log.person();
        log.answers(grace, log.asks(late, ago(100)), ago(51));
        log.asks(log.person(), ago(47));

        var newcomers = lately().newcomers();

        assertThat(newcomers.all()).isEqualTo(new Share(1, 2));
        assertThat(newcomers.leftOut()).isEqualTo(1);
    }

    @Test
    void whoWroteBeforeTheWindowIsNoNewcomer() {
        log.asks(ada, now.minus(Duration.ofDays(100)));
        log.asks(ada, ago(100));

        assertThat(lately().newcomers().all()).isEqualTo(new Share(0, 0));
    }

    @Test
    void otherPlacesDoNotCount() {
        var elsewhere = new Chronicle(system, place(Audience.PUBLIC));
        elsewhere.answers(grace, elsewhere.asks(ada, ago(60)), ago(50));

        assertThat(lately().responses().questions()).isZero();
        assertThat(lately().contributors().all()).isEqualTo(new Contributors.Count(0L, 0L));
    }

    @Test
    void theUsualWindowIsTheLastTwelveMonthsWithActivity() {
        assertThat(measures.spans(place).usual().to()).isEqualTo(day(now).plusDays(1));

        log.asks(ada, Instant.parse("2013-02-01T10:00:00Z"));
        log.asks(ada, Instant.parse("2016-12-04T23:59:59Z"));

        assertThat(measures.spans(place).usual()).isEqualTo(new Window(LocalDate.of(2015, 12, 5), LocalDate.of(2016, 12, 5)));
        assertThat(measures.spans(place).whole()).isEqualTo(new Window(LocalDate.of(2013, 2, 1), LocalDate.of(2016, 12, 5)));

        log.asks(ada, now.minus(Duration.ofDays(300)));

        assertThat(measures.spans(place).usual().to()).as("in a quiet place that is not history").isEqualTo(day(now).plusDays(1));
    }
}
