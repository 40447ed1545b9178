package dev.muster.exchange;

import dev.muster.exchange.mediawiki.Wiki;
import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.mediawiki.WikiRevision;
import dev.muster.exchange.mediawiki.WikiRevisions;
import dev.muster.memory.Drawings;
import dev.muster.shell.SystemDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads a wiki into a place, batch by batch, from wherever an earlier attempt stopped.
final class WikiReading {
    static final String PHASE = "pages";
    private static final int MOST_ROWS = 500;
    /// Revisions may be megabytes long.
    private static final int MOST_LETTERS = 4_000_000;
    private final Run run;
    private final WikiDump dump;
    private final RunStore store;
    private final SystemDatabase system;
    private final Drawings drawings;
    private final Imports.Progress progress;
    private final Tally tally;

    WikiReading(Run run, WikiDump dump, RunStore store, SystemDatabase system, Drawings drawings, Imports.Progress progress) {
        this.run = run;
        this.dump = dump;
        this.store = store;
        this.system = system;
        this.drawings = drawings;
        this.progress = progress;
        this.tally = new Tally(store.mark(run.id()).counts());
    }

    /// Reads what is left to read.
    void complete() throws SQLException {
        var mark = store.mark(run.id());
        if (!mark.phase().equals(PHASE)) {
            return;
        }
        try (var connection = system.source().getConnection(); var revisions = dump.revisions()) {
            connection.setAutoCommit(false);
            revisions.resumeAfter(mark.row());
            while (revisions.hasNext()) {
                var rows = portion(revisions);
                write(rows, revisions.row(), revisions.wiki(), connection);
                progress.at(PHASE, rows.size(), revisions.bytes(), revisions.of());
            }
            tally.add("wiki-empty", revisions.empty());
        }
    }

    private static List<WikiRevision> portion(WikiRevisions revisions) {
        var rows = new ArrayList<WikiRevision>();
        int letters = 0;
        while (rows.size() < MOST_ROWS && letters < MOST_LETTERS && revisions.hasNext()) {
            var next = revisions.next();
            letters += next.text() == null ? 0 : next.text().length();
            rows.add(next);
        }
        return rows;
    }

    private void write(List<WikiRevision> rows, long last, Wiki wiki, Connection connection) throws SQLException {
        BatchWriting.once(run.id(), connection, jdbc -> {
            var pages = new WikiPages(dump.file(), new Desk(run, jdbc, new Batch(), tally), wiki, drawings);
            pages.write(rows);
            pages.send(connection);
            return new RunStore.Mark(PHASE, last, tally.counts());
        });
    }

    Tally tally() {
        return tally;
    }
}
