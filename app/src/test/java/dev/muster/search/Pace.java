package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.activity.spi.Activity.Position;
import dev.muster.shell.SystemDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How far the index is behind what people did.
record Pace(SystemDatabase system, Indexing indexing, Sight sight) {
    /// An index that is made anew takes in all that other tests wrote, however long that takes.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Waits until the index has taken in all that has happened so far.
    void catchUp() {
        catchUp(system.jdbc().sql("select tx::text as tx, seq from activity.activity order by activity.tx desc, activity.seq desc limit 1")
            .query((row, _) -> new Bookmark(new Position(row.getString("tx"), row.getLong("seq")), "")).optional().orElse(Bookmark.START));
    }

    private void catchUp(Bookmark latest) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached(latest)) {
            assertThat(System.nanoTime()).as("The index did not reach %s", latest).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        sight.forget();
        try {
            indexing.index().orElseThrow().refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean reached(Bookmark latest) {
        var present = indexing.index();
        return present.isPresent() && present.get().whole() && compare(present.get().bookmark(), latest) >= 0;
    }

    private static int compare(Bookmark one, Bookmark other) {
        int transactions = Long.compare(Long.parseLong(one.position().transaction()), Long.parseLong(other.position().transaction()));
        return transactions != 0 ? transactions : Long.compare(one.position().sequence(), other.position().sequence());
    }
}
