package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.readiness.Mean.Sum;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanTests {

    private static Mean mean(double... marks) {
        return Mean.of(new Sum(marks.length, DoubleStream.of(marks).sum(), DoubleStream.of(marks).map(each -> each * each).sum()));
    }

    /// From the tables.
    @ParameterizedTest
    @CsvSource({"4, 2.776", "5, 2.571", "6, 2.447", "9, 2.262", "29, 2.045", "1000, 1.962"})
    void studentsQuantileIsAsInTheTables(double freedom, double quantile) {
        assertThat(Student.quantile(freedom)).isCloseTo(quantile, within(0.001));
    }

    @Test
    void aMeanHasStudentsInterval() {
        var mean = mean(1, 2, 3, 4, 5);

        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.deviation()).isCloseTo(1.5811, within(0.0001));
        assertThat(mean.interval().low()).isCloseTo(1.0368, within(0.002));
        assertThat(mean.interval().high()).isCloseTo(4.9632, within(0.002));
    }

    @Test
    void anIntervalStaysInsideTheLevels() {
        assertThat(mean(5, 5, 5, 5, 1).interval().high()).isEqualTo(5);
        assertThat(mean(2, 2, 2, 2, 2).interval().low()).isEqualTo(2);
    }

    /// The worked case: 3, 4, 5, 4, 4 and 1, 2, 3, 2, 2, 2 give t = 4.90 with about 8.2 degrees of freedom.
    @Test
    void aDifferenceHasWelchsInterval() {
        var difference = mean(3, 4, 5, 4, 4).minus(mean(1, 2, 3, 2, 2, 2));

        assertThat(difference.value()).isCloseTo(2, within(1e-9));
        assertThat(difference.interval().low()).isCloseTo(1.06, within(0.03));
        assertThat(difference.interval().high()).isCloseTo(2.94, within(0.03));
        assertThat(difference.sure()).isTrue();
        assertThat(mean(3, 4, 5, 4, 4).minus(mean(3, 4, 5, 4, 3)).sure()).isFalse();
    }
}
