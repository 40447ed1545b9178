package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.measures.ContributionLog.Replied;
import dev.muster.measures.Shares.Stretch;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchingTests {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    /// Vector V6.
    @Test
    void repliesMakeThreads() {
        assertThat(new Share(84, 120).value()).isCloseTo(.70, within(1e-3));
        assertThat(Branching.threadSize(new Share(84, 120))).isCloseTo(3.333, within(1e-3));
    }

    @Test
    void threadsHaveNoSizeWithoutContributionsOrWithoutEnd() {
        assertThat(Branching.threadSize(new Share(0, 0))).isNull();
        assertThat(Branching.threadSize(new Share(3, 3))).isNull();
        assertThat(Branching.threadSize(new Share(0, 3))).isEqualTo(1);
    }

    private static Replied month(int number, long replies, long contributions, long people) {
        return new Replied(MAY.plusMonths(number), new Share(replies, contributions), people);
    }

    private static Stretch stretch(int from, int to, long replies, long contributions) {
        return new Stretch(MAY.plusMonths(from), MAY.plusMonths(to), new Share(replies, contributions));
    }

    @Test
    void monthsOfFewPeopleAreTakenTogetherWithTheirNeighbours() {
        var told = Branching.of(List.of(month(0, 1, 2, 4), month(1, 2, 4, 4), month(2, 3, 9, 5), month(3, 4, 8, 6), month(4, 1, 1, 1)));

        assertThat(told.stretches()).containsExactly(stretch(0, 2, 6, 15), stretch(3, 4, 5, 9));
        assertThat(told.all()).isEqualTo(new Share(11, 24));
    }

    @Test
    void whereNoMonthHadEnoughPeopleNothingIsTold() {
        assertThat(Branching.of(List.of(month(0, 1, 2, 4), month(1, 2, 4, 3))).stretches()).isEmpty();
        assertThat(Branching.of(List.of(month(0, 1, 2, 4))).all()).isEqualTo(new Share(0, 0));
        assertThat(Branching.of(List.of()).stretches()).isEmpty();
        assertThat(Branching.of(List.of(month(0, 1, 2, 5))).stretches()).containsExactly(stretch(0, 0, 1, 2));
    }
}
