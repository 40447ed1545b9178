package dev.muster.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Reads the next rows of a feed on a thread of its own while the last ones are being written.
///
/// For one taker; close it when done, also in the middle. What goes wrong while reading is thrown to the taker in its turn.
final class Ahead<T> implements AutoCloseable {

    /// Two wait while one is written: enough to keep both sides at work, and little to hold.
    private static final int WAITING = 2;

    /// Some rows, and where the file stood behind the last of them.
    ///
    /// @param row what a run notes as its mark
    record Portion<T>(List<T> rows, long row, long bytes) {}

    private sealed interface Arrival<T> {
        record Rows<T>(Portion<T> portion) implements Arrival<T> {}

        record End<T>(@Nullable Throwable fault) implements Arrival<T> {}
    }

    private final Feed<T> feed;
    private final int size;
    private final BlockingQueue<Arrival<T>> arrived = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;
    private @Nullable Arrival<T> next;

    Ahead(Feed<T> feed, int size) {
        this.feed = feed;
        this.size = size;
        this.reader = Thread.ofPlatform().daemon().name("import reader").start(this::read);
    }

    private void read() {
        try {
            arrived.put(readAll());
        } catch (InterruptedException _) {
            // closed in the middle: nobody waits for what would come
        }
    }

    private Arrival<T> readAll() throws InterruptedException {
        try {
            while (feed.hasNext()) {
                arrived.put(new Arrival.Rows<>(portion()));
            }
            return new Arrival.End<>(null);
        } catch (RuntimeException | Error fault) {
            return new Arrival.End<>(fault);
        }
    }

    private Portion<T> portion() {
        var rows = new ArrayList<T>(size);
        while (rows.size() < size && feed.hasNext()) {
            rows.add(feed.next());
        }
        return new Portion<>(rows, feed.row(), feed.bytes());
    }

    /// @throws RuntimeException (or Error) that reading ended with, once everything before it was taken
    boolean hasNext() {
        return switch (arrival()) {
            case Arrival.Rows<T> _ -> true;
            case Arrival.End<T>(RuntimeException fault) -> throw fault;
            case Arrival.End<T>(Error fault) -> throw fault;
            case Arrival.End<T> _ -> false;
        };
    }

    Portion<T> next() {
        if (!hasNext() || !(arrival() instanceof Arrival.Rows<T>(var portion))) {
            throw new NoSuchElementException();
        }
        next = null;
        return portion;
    }

    private Arrival<T> arrival() {
        var waiting = next;
        if (waiting == null) {
            waiting = taken();
            next = waiting;
        }
        return waiting;
    }

    private Arrival<T> taken() {
        try {
            return arrived.take();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The import was told to stop");
        }
    }

    /// Ends the reading, and waits for it: the file must not be closed under the reader.
    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
