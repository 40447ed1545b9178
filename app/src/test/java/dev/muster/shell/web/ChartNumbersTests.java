package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.shell.web.Chart.Axis;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Kind;
import dev.muster.shell.web.Chart.Point;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Chart.Scale;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartNumbersTests {

    private static Chart chart(List<Point> points) {
        var columns = List.of(Column.series("Solved </script>", 2), new Column("at least", Role.LOW, 2), Column.cases("Questions"));
        return new Chart("c", "Half are solved", Kind.LINE, Axis.DAYS, Scale.SHARE, "Month", columns, points, List.of(), "Here");
    }

    private static String written(Chart chart) {
        var out = new StringOutput();
        chart.numbers().writeTo(out);
        return out.toString();
    }

    @Test
    void standColumnByColumnAsTheTableSaysThem() {
        var told = written(chart(List.of(new Point("2026-01-01", "January 2026", Arrays.asList(.51234, null, 1234.0)))));

        assertThat(told).isEqualTo("{\"across\":\"Month\",\"at\":[\"2026-01-01\"],\"labels\":[\"January 2026\"],\"columns\":["
                + "{\"label\":\"Solved \\u003c/script>\",\"role\":\"series\",\"colour\":\"2\",\"values\":[0.512],\"printed\":[\"" + Scale.SHARE.print(.51234) + "\"]},"
                + "{\"label\":\"at least\",\"role\":\"low\",\"colour\":\"2\",\"values\":[null],\"printed\":[\"–\"]},"
                + "{\"label\":\"Questions\",\"role\":\"cases\",\"colour\":\"1\",\"values\":[],\"printed\":[\"" + Scale.COUNT.print(1234) + "\"]}]}");
    }

    @Test
    void standInForTheTableOnlyWhereThatIsLong() {
        var point = new Point("2026-01-01", "January 2026", Arrays.asList(.5, .4, 7.0));

        assertThat(chart(IntStream.range(0, 12).mapToObj(_ -> point).toList()).isShort()).isTrue();
        assertThat(chart(IntStream.range(0, 13).mapToObj(_ -> point).toList()).isShort()).isFalse();
    }
}
