package dev.muster.exchange.stackexchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;

/// The revisions in a history: rows that share post and guid become one, in the order of their first rows.
///
/// Such rows are neighbours nearly always. Where an edit took long, those of others come between (five at most in
/// real dumps), so a revision stays open until {@link #WINDOW} rows have passed since its first: memory stays flat.
public final class Revisions implements Iterator<Revision>, AutoCloseable {

    static final int WINDOW = 1_000;

    private final Rows<History> rows;
    private final SequencedMap<Key, Draft> open = new LinkedHashMap<>();
    private final Map<HistoryKind, Long> others = new EnumMap<>(HistoryKind.class);
    private long done;

    Revisions(Rows<History> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (fill() && open.firstEntry().getValue().row <= done) {
            open.pollFirstEntry();
        }
        return !open.isEmpty();
    }

    @Override
    public Revision next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return open.pollFirstEntry().getValue().revision();
    }

    /// Leaves out the revisions up to the one that began with this row. Call it first.
    public Revisions resumeAfter(long row) {
        done = row;
        return this;
    }

    /// Rows that change no text, by kind: not part of any revision. Counted from the first row on, also when resumed.
    public Map<HistoryKind, Long> others() {
        return Collections.unmodifiableMap(others);
    }

    /// Bytes read so far, for progress.
    public long bytes() {
        return rows.bytes();
    }

    public Notes notes() {
        return rows.notes();
    }

    @Override
    public void close() {
        rows.close();
    }

    private boolean isComplete() {
        return !open.isEmpty() && rows.row() - open.firstEntry().getValue().row >= WINDOW;
    }

    /// Reads on until the eldest revision is complete.
    private boolean fill() {
        while (!isComplete() && rows.hasNext()) {
            take(rows.next());
        }
        return !open.isEmpty();
    }

    private void take(History history) {
        if (history.kind().changesText()) {
            open.computeIfAbsent(new Key(history.post(), history.guid()), _ -> new Draft(rows.row(), new ArrayList<>()))
                    .parts.add(history);
        } else {
            others.merge(history.kind(), 1L, Long::sum);
        }
    }

    private record Key(long post, String guid) {}

    /// The rows of a revision that may not have all of them yet.
    private record Draft(long row, List<History> parts) {

        Revision revision() {
            var first = parts.getFirst();
            String title = null;
            String body = null;
            List<String> tags = null;
            Set<HistoryKind> kinds = EnumSet.noneOf(HistoryKind.class);
            for (var part : parts) {
                kinds.add(part.kind());
                title = part.kind().changesTitle() ? part.text() : title;
                body = part.kind().changesBody() ? part.text() : body;
                tags = part.kind().changesTags() ? Tag.names(part.text()) : tags;
            }
            return new Revision(row, first.line(), first.id(), first.post(), first.guid(), first.at(), first.author(),
                    first.comment(), title, body, tags, Collections.unmodifiableSet(kinds), first.licence());
        }
    }
}
