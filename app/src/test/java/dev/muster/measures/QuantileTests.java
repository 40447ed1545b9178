package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTests {

    /// Vector V2.
    @Test
    void standsAmongItsPeers() {
        assertThat(Quantile.of(7, List.of(2.0, 3.0, 5.0, 7.0, 11.0))).isCloseTo(.70, within(1e-3));
    }

    @Test
    void equalsShareTheirPlace() {
        assertThat(Quantile.of(3, List.of(3.0, 1.0, 3.0, 5.0))).isCloseTo(.5, within(1e-9));
        assertThat(Quantile.of(3, List.of(3.0, 3.0))).isCloseTo(.5, within(1e-9));
        assertThat(Quantile.of(9, List.of(9.0, 1.0))).isCloseTo(.75, within(1e-9));
    }

    @Test
    void onlyOneAmongThemStandsSomewhere() {
        assertThatThrownBy(() -> Quantile.of(4, List.of(3.0, 5.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
