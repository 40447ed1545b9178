package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.goals.spi.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Window YEAR = new Window(TODAY.minusDays(364), TODAY.plusDays(1));

    /// @param stretches in which there was a contribution, besides the first
    private static Life life(LocalDate first, int... stretches) {
        int present = 1;
        for (int stretch : stretches) {
            present |= 1 << stretch;
        }
        return new Life(first, null, first, 1, 0, 0, present);
    }

    private static List<Life> times(int number, Life life) {
        return Collections.nCopies(number, life);
    }

    private static Cohorts cohorts(Collection<Life> lives) {
        return Cohorts.of(lives, YEAR, TODAY);
    }

    @Test
    void tellWhoContributedAgainByTheMonthInWhichTheyBegan() {
        var lives = new ArrayList<>(times(6, life(LocalDate.of(2026, 1, 10), 1)));
        lives.addAll(times(2, life(LocalDate.of(2026, 1, 20), 1, 3)));
        lives.addAll(times(5, life(LocalDate.of(2026, 3, 1))));

        var cohorts = cohorts(lives);

        assertThat(cohorts.groups()).extracting(Cohorts.Group::from).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 3));
        assertThat(cohorts.groups().getFirst().share(1)).isEqualTo(new Share(8, 8));
        assertThat(cohorts.groups().getFirst().share(3)).isEqualTo(new Share(2, 8));
        assertThat(cohorts.groups().getLast().share(1)).isEqualTo(new Share(0, 5));
        assertThat(cohorts.told(1)).isEqualTo(new Share(8, 13));
    }

    @Test
    void sayNothingOfFourWeeksThatHaveNotPassedForAll() {
        var cohorts = cohorts(times(5, life(TODAY.minusDays(2 * Cohorts.DAYS - 1), 1)));

        assertThat(cohorts.groups().getFirst().share(1)).isEqualTo(new Share(5, 5));
        assertThat(cohorts.groups().getFirst().share(2)).isNull();
        assertThat(cohorts.last()).isEqualTo(1);
        assertThat(cohorts(times(5, life(TODAY.minusDays(2 * Cohorts.DAYS - 2), 1))).last()).isZero();
    }

    @Test
    void takeNeighbouringMonthsTogetherUntilNobodyCanBeRecognised() {
        var lives = new ArrayList<>(times(3, life(LocalDate.of(2025, 8, 1), 1)));
        lives.addAll(times(2, life(LocalDate.of(2025, 9, 1))));
        lives.addAll(times(4, life(LocalDate.of(2026, 1, 1))));

        var groups = cohorts(lives).groups();

        assertThat(groups).extracting(Cohorts.Group::people).containsExactly(9L);
        assertThat(groups.getFirst().share(1)).isEqualTo(new Share(3, 9));
    }

    @Test
    void areTakenTogetherByQuarters() {
        var lives = new ArrayList<>(times(5, life(LocalDate.of(2026, 1, 10), 1)));
        lives.addAll(times(5, life(LocalDate.of(2026, 2, 10))));
        lives.addAll(times(5, life(LocalDate.of(2026, 4, 2), 1)));

        assertThat(cohorts(lives).by(3)).extracting(group -> group.share(1)).containsExactly(new Share(5, 10), new Share(5, 5));
    }

    @Test
    void leaveOutWhoBeganBeforeTheWindow() {
        assertThat(cohorts(times(5, life(YEAR.from().minusDays(1), 1))).people()).isZero();
    }
}
