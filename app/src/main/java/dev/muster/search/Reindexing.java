package dev.muster.search;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.shell.Settings;
import dev.muster.shell.SystemDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Makes the search index anew, when somebody asks for it. While Muster serves, its nodes do so themselves: each hears
/// of it from the activity log, makes another index beside the one in use, and exchanges the two.
@Service
public class Reindexing {
    private final Indexing indexing;
    private final IndexFolder folder;
    private final SystemDatabase system;
    private final Ids ids;
    private final Clock clock;

    Reindexing(Indexing indexing, Settings settings, SystemDatabase system, Ids ids, Clock clock) {
        this.indexing = indexing;
        this.folder = IndexFolder.of(settings);
        this.system = system;
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes this process's own index anew, beside the one that it has; it is in use when this returns.
    public void here() {
        indexing.make();
    }

    /// Makes the index of this data folder anew, where no Muster is serving on it.
    ///
    /// @return how many things can be found in it; nothing where another process has the folder
    public Optional<Integer> alone() {
        if (!indexing.hold()) {
            return Optional.empty();
        }
        try {
            indexing.make();
            var documents = indexing.index().map(Index::documents);
            indexing.close();
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks every node to make its index anew.
    public void everywhere() {
        var act = Act.byClock(Verb.UPDATE, ids.next(), Indexing.REINDEX, null, Audience.EMPLOYEE.bit(), clock.instant());
        system.jdbc().sql(Act.alone()).params(act.parameters()).update();
    }

    /// The index in use on this data folder.
    public Optional<Path> used() {
        try {
            return folder.current();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until another index is in use than before.
    ///
    /// @return how many things can be found in it; nothing where nobody made one in that time
    public Optional<Integer> exchanged(Optional<Path> before, Duration patience) throws InterruptedException {
        for (long waited = 0; waited < patience.toMillis(); waited += 200) {
            var now = used();
            if (now.isPresent() && !now.equals(before)) {
                return Optional.of(documents(now.get()));
            }
            Thread.sleep(200);
        }
        return Optional.empty();
    }

    private static int documents(Path index) {
        try {
            return Index.Kept.of(index).documents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
