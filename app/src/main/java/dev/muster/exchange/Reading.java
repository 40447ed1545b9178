package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Table;
import dev.muster.shell.SystemDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Reads a dump into a place, batch by batch, from wherever an earlier attempt stopped.
final class Reading {
    private static final int BATCH = 2_000;
    private final Run run;
    private final Dump dump;
    private final RunStore store;
    private final SystemDatabase system;
    private final Imports.Progress progress;
    private final Tally tally;

    Reading(Run run, Dump dump, RunStore store, SystemDatabase system, Imports.Progress progress) {
        this.run = run;
        this.dump = dump;
        this.store = store;
        this.system = system;
        this.progress = progress;
        this.tally = new Tally(store.mark(run.id()).counts());
    }

    /// Reads what is left to read.
    void complete() throws SQLException {
        var mark = store.mark(run.id());
        long row = mark.row();
        try (var connection = system.source().getConnection()) {
            connection.setAutoCommit(false);
            for (var phase : Phases.from(mark.phase())) {
                if (dump.has(phase.table())) {
                    pass(phase, row, connection);
                }
                move(connection, Phases.after(phase), 0);
                connection.commit();
                row = 0;
            }
        }
        leaveOut(Table.BADGES);
        leaveOut(Table.TAGS);
    }

    private <T> void pass(Phase<T> phase, long after, Connection connection) throws SQLException {
        try (var rows = phase.rows(dump, after); var ahead = new Ahead<>(rows, BATCH)) {
            while (ahead.hasNext()) {
                var portion = ahead.next();
                write(phase, portion.rows(), portion.row(), connection);
                progress.at(phase.name(), portion.rows().size(), portion.bytes(), dump.bytes(phase.table()));
            }
        }
    }

    private <T> void write(Phase<T> phase, List<T> rows, long last, Connection connection) throws SQLException {
        BatchWriting.once(run.id(), connection, jdbc -> {
            var desk = new Desk(run, jdbc, new Batch(), tally);
            phase.write(rows, desk);
            desk.batch().send(connection);
            return new RunStore.Mark(phase.name(), last, tally.counts());
        });
    }

    private void move(Connection connection, String phase, long row) {
        RunStore.move(JdbcClient.create(new SingleConnectionDataSource(connection, true)), run.id(), new RunStore.Mark(phase, row, tally.counts()));
    }

    /// Counts what has no place here, so that the report names it.
    private void leaveOut(Table table) {
        if (!dump.has(table)) {
            return;
        }
        try (var rows = table == Table.BADGES ? Feed.of(dump.badges()) : Feed.of(dump.tags())) {
            while (rows.hasNext()) {
                rows.next();
                tally.add("left-out-" + table.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    Tally tally() {
        return tally;
    }
}
