package dev.muster.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTests {

    /// Vector V16.
    @ParameterizedTest
    @CsvSource({"1, 1, 0.2065", "9, 10, 0.5958", "90, 100, 0.8256", "60, 100, 0.5020"})
    void hasWilsonsLowerBound(long hits, long n, String printed) {
        assertThat(String.format("%.4f", new Share(hits, n).lowerBound())).isEqualTo(printed);
    }

    /// The interval of vector V10.
    @Test
    void hasWilsonsInterval() {
        var interval = new Share(36, 400).interval();

        assertThat(interval).isNotNull();
        assertThat(interval.low()).isCloseTo(.0657, within(5e-5));
        assertThat(interval.high()).isCloseTo(.1221, within(5e-5));
    }

    @Test
    void saysNothingOfNoCase() {
        assertThat(new Share(0, 0).value()).isNull();
        assertThat(new Share(0, 0).interval()).isNull();
        assertThat(new Share(0, 0).lowerBound()).isZero();
    }

    @Test
    void liesInItsIntervalWhichLiesBetweenNoneAndAll() {
        var random = new Random(16);
        for (int round = 0; round < 1_000; round++) {
            long n = random.nextLong(1, 10_001);
            var share = new Share(random.nextLong(n + 1), n);
            var interval = share.interval();

            assertThat(interval).isNotNull();
            assertThat(share.value()).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
            assertThat(interval.low()).isBetween(0.0, interval.high());
            assertThat(interval.high()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "4, NONE", "5, WEAK", "29, WEAK", "30, FIRM"})
    void standsOnSoManyCases(long n, Footing footing) {
        assertThat(new Share(0, n).footing()).isEqualTo(footing);
    }
}
