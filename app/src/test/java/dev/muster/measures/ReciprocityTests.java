package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReciprocityTests {

    /// Vector V8: ab, ba, bc, cb, ac and da among four.
    @Test
    void tiesThatLeadBackAreHeldAgainstChance() {
        var four = new Reciprocity(4, 6, 4);

        assertThat(four.share()).isCloseTo(4.0 / 6, within(1e-3));
        assertThat(four.density()).isCloseTo(.5, within(1e-3));
        assertThat(four.corrected()).isCloseTo(.3333, within(1e-3));
    }

    @Test
    void theIntervalIsThatOfPairs() {
        var four = new Reciprocity(4, 6, 4);
        var pairs = new Share(2, 4).interval();

        assertThat(four.pairs()).isEqualTo(new Share(2, 4));
        assertThat(four.interval().low()).isCloseTo(2 * pairs.low() / (1 + pairs.low()), within(1e-9)).isLessThan(four.share());
        assertThat(four.interval().high()).isCloseTo(2 * pairs.high() / (1 + pairs.high()), within(1e-9)).isGreaterThan(four.share());
        assertThat(four.correctedInterval().low()).isCloseTo((four.interval().low() - .5) / .5, within(1e-9));
        assertThat(four.correctedInterval().high()).isCloseTo((four.interval().high() - .5) / .5, within(1e-9));
    }

    @Test
    void fewerThanByChanceIsBelowNought() {
        assertThat(new Reciprocity(4, 6, 0).corrected()).isCloseTo(-1, within(1e-9));
    }

    @Test
    void withoutTiesThereIsNothingToTell() {
        var none = new Reciprocity(0, 0, 0);

        assertThat(none.share()).isNull();
        assertThat(none.corrected()).isNull();
        assertThat(none.interval()).isNull();
        assertThat(none.correctedInterval()).isNull();
        assertThat(none.density()).isZero();
    }

    @Test
    void whereEverybodyRepliedToEverybodyThereIsNoChance() {
        var all = new Reciprocity(2, 2, 2);

        assertThat(all.share()).isEqualTo(1);
        assertThat(all.density()).isEqualTo(1);
        assertThat(all.corrected()).isNull();
        assertThat(all.correctedInterval()).isNull();
        assertThat(all.interval()).isNotNull();
    }

    @Test
    void mutualTiesComeInPairs() {
        assertThatThrownBy(() -> new Reciprocity(4, 6, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reciprocity(4, 2, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
