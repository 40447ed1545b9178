package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Revision;
import dev.muster.exchange.stackexchange.Revisions;
import dev.muster.exchange.stackexchange.Rows;

/// Rows to be read, with the mark to go on from after a stop.
interface Feed<T> extends AutoCloseable {
    boolean hasNext();

    T next();

    /// The number of the row given last.
    long row();

    long bytes();

    @Override
    void close();

    static <T> Feed<T> of(Rows<T> rows) {
        return new Feed<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return rows.next();
            }

            @Override
            public long row() {
                return rows.row();
            }

            @Override
            public long bytes() {
                return rows.bytes();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    static Feed<Revision> of(Revisions revisions, long after) {
        return new Feed<>() {
            private long row = after;

            @Override
            public boolean hasNext() {
                return revisions.hasNext();
            }

            @Override
            public Revision next() {
                var next = revisions.next();
                row = next.row();
                return next;
            }

            @Override
            public long row() {
                return row;
            }

            @Override
            public long bytes() {
                return revisions.bytes();
            }

            @Override
            public void close() {
                revisions.close();
            }
        };
    }
}
