package dev.muster.exchange.mediawiki;

import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.DumpText;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The revisions of a dump, one after the other: memory stays flat however long a history is. For one thread; close it when done.
///
/// Every method that reads may throw a {@link DumpFault}.
public final class WikiRevisions implements Iterator<WikiRevision>, AutoCloseable {
    private final String file;
    private final Packed packed;
    private final DumpText text;
    private final PageReader pages;
    private @Nullable WikiRevision next;
    private long row;

    WikiRevisions(String file, Packed packed, DumpText text, Instant latest) {
        this.file = file;
        this.packed = packed;
        this.text = text;
        try {
            this.pages = new PageReader(new Markup(file, text), latest);
        } catch (DumpFault fault) {
            text.close();
            throw fault;
        }
    }

    public Wiki wiki() {
        return pages.wiki();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = pages.advance();
        }
        return next != null;
    }

    @Override
    public WikiRevision next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var given = next;
        next = null;
        row++;
        return given;
    }

    /// The number of the revision given last in the whole dump; the first is 1. What {@link #resumeAfter} takes.
    public long row() {
        return row;
    }

    /// Bytes read of the file as it lies there.
    public long bytes() {
        return packed.read();
    }

    /// How long the file is.
    public long of() {
        return packed.bytes();
    }

    /// Pages that the dump names without any revision, so far.
    public long empty() {
        return pages.empty();
    }

    /// Skips to the revision after this one. Call it first.
    public WikiRevisions resumeAfter(long done) {
        while (row < done) {
            if (!hasNext()) {
                throw new DumpFault("shorter-than-before", file, 0, row, done);
            }
            next();
        }
        return this;
    }

    @Override
    public void close() {
        text.close();
    }
}
