package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConcentrationTests {
    private static final Offset<Double> CLOSE = within(1e-3);
    private final Concentration eight = Concentration.of(List.of(1000L, 202L, 90L, 33L, 332L, 343L, 42L, 433L));
    private final Concentration uneven = Concentration.of(List.of(0L, 0L, 0L, 0L, 1L, 1L, 2L, 3L, 5L, 28L));

    /// Vector V3, the example of CHAOSS.
    @Test
    void absenceFactorIsHowFewMakeHalf() {
        assertThat(eight.total()).isEqualTo(2475);
        assertThat(eight.absenceFactor()).isEqualTo(2);
        assertThat(eight.share(2)).isCloseTo(1433.0 / 2475, CLOSE);
    }

    @Test
    void halfIsEnough() {
        assertThat(Concentration.of(List.of(2L, 1L, 1L)).absenceFactor()).isEqualTo(1);
        assertThat(Concentration.of(List.of(3L, 3L, 1L)).absenceFactor()).isEqualTo(2);
        assertThat(Concentration.of(List.of(7L)).absenceFactor()).isEqualTo(1);
    }

    /// Vector V4.
    @Test
    void giniIsToldWithAndWithoutThoseWhoContributedNothing() {
        assertThat(uneven.people()).isEqualTo(6);
        assertThat(uneven.gini()).isCloseTo(.6167, CLOSE);
        assertThat(uneven.giniAmong(10)).isCloseTo(.770, CLOSE);
        assertThat(uneven.share(1)).as("of the top tenth of ten").isCloseTo(.70, CLOSE);
    }

    @Test
    void giniIsNoughtWhereAllMakeTheSame() {
        assertThat(Concentration.of(List.of(4L, 4L, 4L)).gini()).isZero();
        assertThat(Concentration.of(List.of(4L)).giniAmong(4)).isCloseTo(.75, CLOSE);
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(Concentration.of(List.of(28L, 1L, 5L, 0L, 3L, 2L, 1L))).isEqualTo(uneven).hasSameHashCodeAs(uneven).isNotEqualTo(eight).hasToString("Concentration[28, 5, 3, 2, 1, 1]");
    }

    @Test
    void groupsAreEquallyLargeAndMakeEverythingTogether() {
        assertThat(uneven.groups(2)).containsExactly(new double[] {.1, .9}, CLOSE);
        assertThat(uneven.groups(3)).containsExactly(new double[] {.05, .125, .825}, CLOSE);
        assertThat(uneven.groups(4)).as("one and a half people each").containsExactly(new double[] {1.5 / 40, 2.5 / 40, 5.5 / 40, 30.5 / 40}, CLOSE);
    }

    @Test
    void nobodyMakesNothing() {
        var none = Concentration.of(List.of(0L));

        assertThat(none.people()).isZero();
        assertThat(none.absenceFactor()).isZero();
        assertThat(none.share(0)).isZero();
        assertThat(none.gini()).isZero();
        assertThat(none.giniAmong(7)).isZero();
    }
}
