package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.goals.spi.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaysTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Window YEAR = new Window(TODAY.minusDays(364), TODAY.plusDays(1));
    private static final AsOf NOW = AsOf.of(YEAR, Instant.parse("2026-06-30T12:00:00Z"));

    private static Life life(LocalDate first, @Nullable LocalDate second, LocalDate last) {
        return new Life(first, second, last, 1, 0, 0, 1);
    }

    /// Contributed for so many days and then fell silent, long ago or lately.
    private static Life stayed(int days, boolean silent) {
        var last = silent ? TODAY.minusDays(Stays.SILENCE) : TODAY.minusDays(Stays.SILENCE - 1);
        return life(last.minusDays(days), null, last);
    }

    /// Vector V5: days 2, 3, 3+, 5, 6+, 8, 8, 12+, 20, 30+, where + still contribute.
    @Test
    void whoIsSilentForSixtyDaysHasStoppedWithTheLastContribution() {
        var lives = new ArrayList<>(List.of(stayed(2, true), stayed(3, true), stayed(3, false), stayed(5, true), stayed(6, false),
                stayed(8, true), stayed(8, true), stayed(12, false), stayed(20, true), stayed(30, false)));
        Collections.shuffle(lives, new Random(5));

        var stays = Stays.of(lives, YEAR, TODAY);

        assertThat(stays.curve().waiting(2)).isCloseTo(.9, within(1e-3));
        assertThat(stays.curve().waiting(3)).isCloseTo(.8, within(1e-3));
        assertThat(stays.curve().waiting(5)).isCloseTo(.6857, within(1e-3));
        assertThat(stays.curve().waiting(8)).isCloseTo(.4114, within(1e-3));
        assertThat(stays.curve().waiting(20)).isCloseTo(.2057, within(1e-3));
        assertThat(stays.curve().steps()).filteredOn(step -> step.time() == 8).singleElement()
                .satisfies(step -> assertThat(step.standardError()).isCloseTo(.1756, within(1e-3)));
        assertThat(stays.curve().median()).contains(8.0);
        assertThat(List.of(stays.people(), stays.gone(), stays.here())).containsExactly(10L, 6L, 4L);
        assertThat(stays.outline(.2)).extracting(Survival.Step::time).containsExactly(3.0, 8.0, 20.0);
    }

    @Test
    void onlyThoseWhoBeganInTheWindowCount() {
        var before = life(YEAR.from().minusDays(1), null, TODAY);
        var first = life(YEAR.from(), null, TODAY);

        assertThat(Stays.of(List.of(before, first), YEAR, TODAY).people()).isEqualTo(1);
    }

    @Test
    void aSecondContributionCountsWithinFourWeeks() {
        var began = TODAY.minusDays(100);
        var lives = List.of(life(began, began, began), life(began, began.plusDays(28), began.plusDays(28)), life(began, began.plusDays(29), began.plusDays(29)),
                life(began, null, began), life(began, began.plusDays(1), TODAY), life(YEAR.from().minusDays(1), began, TODAY));

        var told = Seconds.of(lives, NOW);

        assertThat(told.all()).isEqualTo(new Share(3, 5));
        assertThat(told.leftOut()).isZero();
        assertThat(told.stretches()).containsExactly(new Shares.Stretch(YearMonth.from(began), YearMonth.from(began), new Share(3, 5)));
    }

    @Test
    void whoBeganLessThanFourWeeksAgoIsLeftOut() {
        var told = Seconds.of(List.of(life(TODAY.minusDays(28), null, TODAY), life(TODAY.minusDays(27), TODAY, TODAY), life(TODAY, null, TODAY)), NOW);

        assertThat(told.all()).isEqualTo(new Share(0, 1));
        assertThat(told.leftOut()).isEqualTo(2);
    }
}
