package dev.muster.shell.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A picture of numbers that says its message in its title and always has its table beside it.
///
/// @param id unique on the page
/// @param title the message: "Seven of ten questions have an answer within a day"
/// @param across what runs from left to right, in words: "Month", "Hours since asked"
/// @param source where the numbers come from and which window they cover
public record Chart(
        String id,
        String title,
        Kind kind,
        Axis axis,
        Scale scale,
        String across,
        List<Column> columns,
        List<Point> points,
        List<Mark> marks,
        String source) {

    /// Longer tables are not on a page with many charts, but on one of their own.
    private static final int SHORT = 12;
    private static final MathContext PICTURE = new MathContext(5);
    private static final int SHARE_DIGITS = 3;

    public enum Kind {
        LINE, STEPS, BARS,
        /// Several things round a middle, each on its own axis from 0 to 5.
        RADAR
    }

    /// What runs from left to right: days (ISO dates), hours, which are read as days, other numbers, or words.
    public enum Axis {
        DAYS, HOURS, NUMBERS, WORDS
    }

    /// What the values are, and so how they are printed.
    public enum Scale {
        SHARE, COUNT, HOURS,
        /// From 1 to 5, to a tenth.
        LEVEL;

        public String print(double value) {
            return switch (this) {
                case SHARE -> Numbers.percent(value);
                case COUNT -> Numbers.decimal(value);
                case LEVEL -> BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
                case HOURS -> Numbers.decimal(value) + "\u00a0h";
            };
        }
    }

    /// A line or bars, an edge of the interval round the column before it, or how many cases a line of the table rests on,
    /// which is not drawn.
    public enum Role {
        SERIES, LOW, HIGH, CASES
    }

    /// @param colour which of the six chart colours; the same for the same thing on every page
    /// @param untold what stands where there is no value
    public record Column(String label, Role role, int colour, String untold) {

        public Column(String label, Role role, int colour) {
            this(label, role, colour, "–");
        }

        public static Column series(String label, int colour) {
            return new Column(label, Role.SERIES, colour);
        }

        public static Column cases(String label) {
            return new Column(label, Role.CASES, 1);
        }

        /// A value of this column, in words.
        public String print(@Nullable Double value, Scale scale) {
            if (value == null) {
                return untold;
            }
            return (role == Role.CASES ? Scale.COUNT : scale).print(value);
        }
    }

    /// One line of the table.
    ///
    /// @param at an ISO date, a number or a word, as the axis has it
    /// @param label how it is printed
    /// @param values one for each column; nothing where there was no case
    public record Point(String at, String label, List<@Nullable Double> values) {}

    /// The file that draws it: the whole of ECharts is larger, and only some pictures need it.
    public String engine() {
        return kind == Kind.RADAR ? "vendor/echarts/echarts.min.js" : "vendor/echarts/echarts.simple.min.js";
    }

    /// Where a line of the table stands in the picture; words say so themselves.
    public @Nullable String at(Point point) {
        return axis == Axis.WORDS ? null : point.at();
    }

    /// The values of a line as the picture needs them, and no more exact; between commas there is none where it draws none.
    public String values(Point point) {
        return IntStream.range(0, columns.size())
                .mapToObj(index -> columns.get(index).role() == Role.CASES ? null : exact(point.values().get(index)))
                .map(value -> value == null ? "" : value.toPlainString())
                .collect(Collectors.joining(","));
    }

    /// A value as the picture needs it.
    @Nullable BigDecimal exact(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        var decimal = BigDecimal.valueOf(value);
        var rounded = scale == Scale.SHARE ? decimal.setScale(SHARE_DIGITS, RoundingMode.HALF_UP) : decimal.round(PICTURE);
        return rounded.stripTrailingZeros();
    }

    public boolean isShort() {
        return points.size() <= SHORT;
    }

    /// The same numbers as the table has, for a script.
    public Content numbers() {
        return new ChartNumbers(this);
    }

    /// A level to compare with.
    public record Mark(String label, double value, Tone tone) {}
}
