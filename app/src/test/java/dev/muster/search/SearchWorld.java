package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.activity.spi.Activity.Position;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// People who look for what others made.
abstract class SearchWorld extends QuestionWorld {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    @Autowired protected Search search;
    @Autowired protected Indexing indexing;
    @Autowired protected EntryStore entries;
    @Autowired protected Sight sight;
    @Autowired protected ApplicationContext product;

    /// Waits until the index has taken in all that has happened so far.
    protected void caughtUp() {
        caughtUp(system.jdbc().sql("select tx::text as tx, seq from activity.activity order by activity.tx desc, activity.seq desc limit 1")
            .query((row, _) -> new Bookmark(new Position(row.getString("tx"), row.getLong("seq")), "")).optional().orElse(Bookmark.START));
    }

    private void caughtUp(Bookmark latest) {
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

    protected Results finds(Viewer viewer, Wanted wanted) {
        caughtUp();
        return viewer.call(() -> search.find(wanted, viewer));
    }

    /// What somebody finds for words, in one place: tests share a world.
    protected List<String> finds(Viewer viewer, Place place, String words) {
        return found(finds(viewer, in(place, words)));
    }

    protected static Wanted in(Place place, String words) {
        return new Wanted(words, null, null, null, null, place.handle(), Wanted.Order.RELEVANCE, 1);
    }

    /// Titles for questions, passages for answers.
    protected static List<String> found(Results results) {
        return results.hits().stream().map(each -> each.kind().equals("question") ? each.plainTitle() : each.plainSnippet()).toList();
    }
}
