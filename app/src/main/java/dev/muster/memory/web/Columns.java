package dev.muster.memory.web;

import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Piece.Change;
import java.util.ArrayList;
import java.util.List;

/// Two texts side by side: what was beside what is, line by line as far as they agree. Of what stayed, only the lines around changes are shown.
public final class Columns {
    private static final int AROUND = 3;
    private final List<Row> rows = new ArrayList<>();
    private List<Piece> old = new ArrayList<>();
    private List<Piece> now = new ArrayList<>();

    private Columns() {}

    /// A line of both, or several where one side has more; without anything, lines that are left out.
    public record Row(List<Piece> old, List<Piece> now) {

        boolean changes() {
            return !old.stream().allMatch(each -> each.change() == Change.SAME) || !now.stream().allMatch(each -> each.change() == Change.SAME);
        }

        public boolean isGap() {
            return old.isEmpty() && now.isEmpty();
        }
    }

    static List<Row> of(List<Piece> pieces) {
        var columns = new Columns();
        pieces.forEach(columns::add);
        columns.finish();
        return shortened(columns.rows);
    }

    private void add(Piece piece) {
        switch (piece.change()) {
            case REMOVED -> old.add(piece);
            case ADDED -> now.add(piece);
            case SAME -> same(piece.text());
        }
    }

    /// Where both end a line, both begin the next.
    private void same(String text) {
        int seen = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', seen)) {
            both(text.substring(seen, end));
            finish();
            seen = end + 1;
        }
        both(text.substring(seen));
    }

    private void both(String text) {
        if (!text.isEmpty()) {
            old.add(new Piece(Change.SAME, text));
            now.add(new Piece(Change.SAME, text));
        }
    }

    private void finish() {
        if (!old.isEmpty() || !now.isEmpty()) {
            rows.add(new Row(List.copyOf(old), List.copyOf(now)));
        }
        old = new ArrayList<>();
        now = new ArrayList<>();
    }

    private static List<Row> shortened(List<Row> rows) {
        var kept = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            if (isNear(rows, i)) {
                kept.add(rows.get(i));
            } else if (kept.isEmpty() || !kept.getLast().isGap()) {
                kept.add(new Row(List.of(), List.of()));
            }
        }
        return kept;
    }

    private static boolean isNear(List<Row> rows, int index) {
        return rows.subList(Math.max(0, index - AROUND), Math.min(rows.size(), index + AROUND + 1)).stream().anyMatch(Row::changes);
    }
}
