package dev.muster.goals;

import dev.muster.goals.Readings.Placed;
import dev.muster.shell.Invalid;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Comma-separated lines (RFC 4180) with a date, a value and perhaps a note.
final class ReadingLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReadingLines() {}

    static List<Placed> read(String text) {
        var check = new Invalid.Check();
        var readings = new ArrayList<Placed>();
        var lines = text.replace(BYTE_ORDER_MARK, "").lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank() && !(index == 0 && isHeading(line))) {
                var at = "line " + (index + 1);
                readings.add(new Placed(at, reading(cells(line), at, check)));
            }
        }
        check.orThrow();
        return readings;
    }

    private static boolean isHeading(String line) {
        return line.strip().toLowerCase(Locale.ROOT).startsWith("date");
    }

    private static Reading reading(List<String> cells, String at, Invalid.Check check) {
        if (cells.size() < 2 || cells.size() > 3) {
            check.that(false, at, "goals.csv.cells", cells.size());
            return new Reading(null, null, null);
        }
        var day = day(cells.get(0));
        var value = number(cells.get(1));
        check.that(day != null, at, "goals.csv.day", cells.get(0)).that(value != null, at, "goals.csv.value", cells.get(1));
        return new Reading(day, value, cells.size() == 3 ? cells.get(2) : "");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            if (letter == '"' && quoted && line.startsWith("\"\"", index)) {
                cell.append('"');
                index++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
