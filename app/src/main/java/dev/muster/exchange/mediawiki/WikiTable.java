package dev.muster.exchange.mediawiki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Turns a wiki's table into a Markdown one, where it is simple enough to be one.
final class WikiTable {
    /// Short rows are filled up, so a few letters could ask for any number of cells.
    private static final int MOST_CELLS = 20_000;
    private static final int MOST_SPANNED = 30;
    private static final Pattern SPAN = Pattern.compile("(?i)(row|col)span\\s*=\\s*[\"']?\\s*(\\d{1,4})");

    private static final int LONGEST_ATTRIBUTES = 300;
    private static final int LONGEST_CELL = 2_000;

    private final List<Row> rows = new ArrayList<>();
    private String caption = "";
    private boolean simple = true;

    private static final class Row {
        private final List<String> cells = new ArrayList<>();
        private boolean heads = true;
    }

    private WikiTable() {}

    /// @param lines from behind `{|` to before `|}`
    /// @return nothing if Markdown has no such table
    static Optional<String> markdown(List<String> lines, UnaryOperator<String> inline) {
        var table = new WikiTable();
        lines.forEach(table::line);
        table.rows.removeIf(row -> row.cells.isEmpty());
        int columns = table.rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
        if (!table.simple || columns == 0 || (long) columns * table.rows.size() > MOST_CELLS) {
            return Optional.empty();
        }
        return Optional.of(table.write(columns, inline));
    }

    private void line(String given) {
        var line = given.strip();
        if (line.startsWith("{|") || line.startsWith("|}")) {
            simple = false;
        } else if (line.startsWith("|+")) {
            caption = content(line.substring(2));
        } else if (line.startsWith("|-")) {
            rows.add(new Row());
        } else if (line.startsWith("!")) {
            cells(line.substring(1), "!!|\\|\\|");
        } else if (line.startsWith("|")) {
            cells(line.substring(1), "\\|\\|");
            rows.getLast().heads = false;
        } else if (!line.isEmpty()) {
            goOn(line);
        }
    }

    private void cells(String line, String between) {
        if (rows.isEmpty()) {
            rows.add(new Row());
        }
        for (var cell : line.split(between, -1)) {
            rows.getLast().cells.add(content(cell));
            spans(cell.substring(0, Math.clamp(cell.indexOf('|'), 0, LONGEST_ATTRIBUTES)));
        }
    }

    private void spans(String attributes) {
        var span = SPAN.matcher(attributes);
        while (span.find()) {
            int wide = Integer.parseInt(span.group(2));
            if (wide > 1 && (span.group(1).equalsIgnoreCase("row") || wide > MOST_SPANNED)) {
                simple = false;
            } else {
                rows.getLast().cells.addAll(Collections.nCopies(Math.max(0, wide - 1), ""));
            }
        }
    }

    private static String content(String cell) {
        return cell.substring(cell.indexOf('|') + 1).strip();
    }

    private void goOn(String line) {
        if (rows.isEmpty() || rows.getLast().cells.isEmpty() || rows.getLast().cells.getLast().length() > LONGEST_CELL
                || "*#:;".indexOf(line.charAt(0)) >= 0) {
            simple = false;
        } else {
            var cells = rows.getLast().cells;
            cells.set(cells.size() - 1, (cells.getLast() + " " + line).strip());
        }
    }

    private String write(int columns, UnaryOperator<String> inline) {
        var out = new StringBuilder();
        if (!caption.isEmpty()) {
            out.append("**").append(inline.apply(caption).strip()).append("**\n\n");
        }
        row(rows.getFirst().heads ? rows.removeFirst().cells : List.of(), columns, inline, out);
        out.append("|").append(" --- |".repeat(columns)).append('\n');
        rows.forEach(row -> row(row.cells, columns, inline, out));
        return out.toString().stripTrailing();
    }

    private static void row(List<String> cells, int columns, UnaryOperator<String> inline, StringBuilder out) {
        out.append('|');
        for (int i = 0; i < columns; i++) {
            var cell = i < cells.size() ? inline.apply(cells.get(i)).replace('\n', ' ').replace("|", "\\|").strip() : "";
            out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }
}
