package dev.muster.shell.web;

import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The numbers of a long chart, column by column, for the script that draws it and its table: a third of what the table takes.
final class ChartNumbers implements Content {
    private static final JsonMapper JSON = new JsonMapper();
    private final Chart chart;

    ChartNumbers(Chart chart) {
        this.chart = chart;
    }

    /// @param at where each line stands in the picture
    /// @param labels how that is printed
    private record Told(String across, List<String> at, List<String> labels, List<Told.Numbers> columns) {

        /// @param values as exact as the picture needs them; null where there is none, or it draws none
        /// @param printed as the table says them
        private record Numbers(String label, String role, String colour, List<@Nullable BigDecimal> values, List<String> printed) {}
    }

    private Told told() {
        return new Told(chart.across(), chart.points().stream().map(Chart.Point::at).toList(), chart.points().stream().map(Chart.Point::label).toList(),
                IntStream.range(0, chart.columns().size()).mapToObj(this::column).toList());
    }

    private Told.Numbers column(int index) {
        var column = chart.columns().get(index);
        return new Told.Numbers(column.label(), column.role().name().toLowerCase(Locale.ROOT), Integer.toString(column.colour()), values(column, index),
                chart.points().stream().map(each -> column.print(each.values().get(index), chart.scale())).toList());
    }

    private List<@Nullable BigDecimal> values(Column column, int index) {
        return column.role() == Role.CASES ? List.of() : chart.points().stream().<@Nullable BigDecimal>map(each -> chart.exact(each.values().get(index))).toList();
    }

    /// Nothing in it ends the element that it stands in.
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(JSON.writeValueAsString(told()).replace("<", "\\u003c"));
    }
}
