package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.measures.Shares.Stretch;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharesTests {
    private static final YearMonth FIRST = YearMonth.of(2025, 11);

    private static Shares months(long... cases) {
        var stretches = IntStream.range(0, cases.length)
                .mapToObj(month -> new Stretch(FIRST.plusMonths(month), FIRST.plusMonths(month), new Share(cases[month] / 2, cases[month])))
                .toList();
        return new Shares(stretches.stream().map(Stretch::share).reduce(new Share(0, 0), Share::plus), stretches, 0);
    }

    private static List<Long> cases(Shares shares) {
        return shares.stretches().stream().map(each -> each.share().n()).toList();
    }

    @Test
    void smallMonthsAreTakenTogetherWithTheirNeighbours() {
        var grouped = months(6, 2, 1, 3, 9, 2).inGroupsOf(5);

        assertThat(cases(grouped)).containsExactly(6L, 6L, 11L);
        assertThat(grouped.stretches().get(1)).extracting(Stretch::from, Stretch::to).containsExactly(FIRST.plusMonths(1), FIRST.plusMonths(3));
        assertThat(grouped.stretches().getLast().to()).isEqualTo(FIRST.plusMonths(5));
    }

    @Test
    void aMonthWithJustEnoughStandsAlone() {
        assertThat(cases(months(5, 5, 5).inGroupsOf(5))).containsExactly(5L, 5L, 5L);
        assertThat(cases(months(5, 4).inGroupsOf(5))).containsExactly(9L);
    }

    @Test
    void noGroupCanBeFoundBySubtraction() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            var shares = months(LongStream.generate(() -> 1 + random.nextInt(9)).limit(1 + random.nextInt(20)).toArray());
            var grouped = shares.inGroupsOf(5);

            assertThat(cases(grouped).stream().mapToLong(each -> each).sum()).isEqualTo(shares.all().n());
            assertThat(cases(grouped)).allMatch(n -> n >= 5 || shares.all().n() < 5);
        }
    }

    @Test
    void quartersAndYearsFollowTheCalendar() {
        assertThat(cases(months(1, 2, 4, 8, 16).by(3))).containsExactly(3L, 28L);
        assertThat(cases(months(1, 2, 4, 8, 16).by(12))).containsExactly(3L, 28L);
        assertThat(months(1, 2, 4).by(1)).isEqualTo(months(1, 2, 4));
    }
}
