package dev.muster.exchange.stackexchange;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// The rows of one file, one after the other. For one thread; close it when done.
///
/// Every method that reads may throw a {@link DumpFault}.
public final class Rows<T> implements Iterator<T>, AutoCloseable {

    private final String file;
    private final DumpText text;
    private final Cursor cursor;
    private final Function<Row, T> type;
    private boolean waiting;

    Rows(Table table, String file, DumpText text, Instant latest, Function<Row, T> type) {
        this.file = file;
        this.text = text;
        this.cursor = new Cursor(table, file, text, latest);
        this.type = type;
    }

    @Override
    public boolean hasNext() {
        waiting = waiting || cursor.advance();
        return waiting;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        waiting = false;
        return type.apply(cursor.row());
    }

    /// The number of the row given last; the first is 1. What {@link #resumeAfter} takes.
    public long row() {
        return cursor.rows() - (waiting ? 1 : 0);
    }

    /// Bytes read so far, for progress: at most one block ahead of the rows.
    public long bytes() {
        return text.position();
    }

    /// Skips to the row after this one. Call it first.
    public Rows<T> resumeAfter(long row) {
        while (row() < row) {
            if (!hasNext()) {
                throw new DumpFault("shorter-than-before", file, 0, row(), row);
            }
            waiting = false;
        }
        return this;
    }

    /// What to report about the file so far.
    public Notes notes() {
        return cursor.notes();
    }

    @Override
    public void close() {
        text.close();
    }
}
