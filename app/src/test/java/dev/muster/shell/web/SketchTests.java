package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTests {

    @Test
    void drawsHigherValuesHigherAndLaterOnesFurtherRight() {
        var sketch = sketch(.4, .8, .5, .6);

        assertThat(sketch.y(.8)).isLessThan(sketch.y(.6)).isLessThan(sketch.y(.4));
        assertThat(sketch.x(day(0))).isLessThan(sketch.x(day(1)));
        assertThat(sketch.path()).matches("M \\S+ \\S+ L \\S+ \\S+");
    }

    @Test
    void staysInsideItsFrameEvenWhenEverythingIsEqual() {
        var flat = sketch(.5, .5, .5);

        assertThat(flat.y(.5)).isBetween(0.0, (double) Sketch.HEIGHT);
        assertThat(flat.x(day(0))).isBetween(0.0, (double) Sketch.WIDTH);
    }

    @Test
    void keepsTheWordsOfBaselineAndTargetApart() {
        var close = sketch(.50, .52, .10, .90);

        assertThat(Math.abs(close.aimAt() - close.startAt())).isGreaterThanOrEqualTo(14.9);
        assertThat(close.aimAt()).isLessThan(close.startAt());
    }

    private static Sketch sketch(double baseline, double target, double... values) {
        var readings = IntStream.range(0, values.length).mapToObj(index -> new Sketch.Reading(day(index), values[index])).toList();
        return new Sketch(List.copyOf(readings), baseline, target, "was", "aim", "said");
    }

    private static LocalDate day(int index) {
        return LocalDate.of(2026, 1, 1).plusDays(index);
    }
}
