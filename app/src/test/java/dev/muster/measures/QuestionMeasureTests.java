package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.World;
import dev.muster.goals.Derived;
import dev.muster.goals.Measurements;
import dev.muster.goals.spi.Month;
import dev.muster.goals.spi.Window;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionMeasureTests extends World {
    private static final Derived SOLVED = new Derived("questions.solved-within", 14, BigDecimal.ONE);
    private static final Derived ANSWERED = new Derived("questions.answered-within", 1, BigDecimal.ONE);
    @Autowired private Measurements measurements;
    private Place place;
    private Chronicle log;
    private UUID ada;
    private UUID grace;
    private Instant now;
    private Window window;

    @BeforeEach
    void anEmptyPlace() {
        place = place(Audience.EMPLOYEE, Audience.PUBLIC);
        log = new Chronicle(system, place);
        ada = log.person();
        grace = log.person();
        now = CLOCK.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        window = new Window(today.minusDays(90), today.plusDays(1));
    }

    private Instant daysAgo(double days) {
        return now.minusSeconds(Math.round(days * 86_400));
    }

    private void solved(double askedDaysAgo, double afterDays) {
        var question = log.asks(ada, daysAgo(askedDaysAgo));
        log.accepts(ada, question, log.answers(grace, question, daysAgo(askedDaysAgo - afterDays)), daysAgo(askedDaysAgo - afterDays));
    }

    @Test
    void isTheShareThatWasSolvedInTime() {
        solved(40, 1);
        solved(40, 13.9);
        solved(40, 14.1);
        log.asks(ada, daysAgo(40));

        var value = measurements.over(SOLVED, place.id(), window).orElseThrow();

        assertThat(value.value()).isEqualTo(50);
        assertThat(value.n()).isEqualTo(4);
        assertThat(value.low()).isCloseTo(100 * new Share(2, 4).lowerBound(), within(1e-9));
    }

    @Test
    void leavesYoungQuestionsOutOnBothSides() {
        solved(13, 1);
        log.asks(ada, daysAgo(13.9));

        assertThat(measurements.over(SOLVED, place.id(), window)).isEmpty();
        assertThat(measurements.byMonth(SOLVED, place.id(), window)).isEmpty();
    }

    @Test
    void looksBackFromNowSoThatTheLastQuestionsOfAWindowHaveTheirTimeToo() {
        solved(30, 10);
        var past = new Window(window.from(), LocalDate.ofInstant(daysAgo(25), ZoneOffset.UTC));

        assertThat(measurements.over(SOLVED, place.id(), past).orElseThrow().value()).isEqualTo(100);
    }

    @Test
    void forgetsAnAcceptanceThatWasTakenBack() {
        var question = log.asks(ada, daysAgo(40));
        var answer = log.answers(grace, question, daysAgo(39));
        log.accepts(ada, question, answer, daysAgo(38));
        log.takesBack(ada, question, answer, daysAgo(2));

        assertThat(measurements.over(SOLVED, place.id(), window).orElseThrow().value()).isZero();
    }

    @Test
    void comesMonthByMonth() {
        var first = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(3);
        for (int month = 0; month < 3; month += 2) {
            log.asks(ada, first.plusMonths(month).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        assertThat(measurements.byMonth(SOLVED, place.id(), new Window(first.atDay(1), first.plusMonths(3).atDay(1))))
                .extracting(Month::month).startsWith(first).doesNotContain(first.plusMonths(1));
    }

    @Test
    void anAnswerByTheAskerIsNone() {
        log.answers(ada, log.asks(ada, daysAgo(40)), daysAgo(39.9));
        log.answers(grace, log.asks(ada, daysAgo(40)), daysAgo(39.1));
        log.answers(grace, log.asks(ada, daysAgo(40)), daysAgo(38.9));

        var value = measurements.over(ANSWERED, place.id(), window).orElseThrow();

        assertThat(value.n()).isEqualTo(3);
        assertThat(value.value()).isCloseTo(100.0 / 3, within(1e-9));
    }

    @Test
    void isForWhoeverLooks() {
        var staff = Audience.EMPLOYEE.bit();
        var question = log.asks(ada, daysAgo(40));
        log.answers(grace, question, daysAgo(39.9), staff);
        log.asks(ada, daysAgo(40), staff);

        assertThat(measurements.over(ANSWERED, place.id(), window).orElseThrow().n()).as("seen by a visitor").isEqualTo(1);
        assertThat(measurements.over(ANSWERED, place.id(), window).orElseThrow().value()).as("seen by a visitor").isZero();
        assertThat(employee("Eva").call(() -> measurements.over(ANSWERED, place.id(), window)).orElseThrow().value()).isEqualTo(50);
    }

    @Test
    void speaksInPercentUnlessAFactorSaysOtherwise() {
        solved(40, 1);

        assertThat(measurements.unit(SOLVED.measure())).contains("%");
        assertThat(measurements.over(new Derived(SOLVED.measure(), 14, new BigDecimal("0.01")), place.id(), window).orElseThrow().value()).isEqualTo(1);
    }
}
