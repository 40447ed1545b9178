package dev.muster.backup;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.parcel.Digest;
import dev.muster.shell.parcel.Parcel;
import dev.muster.shell.parcel.ParcelJson;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills the tables of an empty database from a backup of rows: all of them, or none.
final class RowsIn {
    private final Connection connection;
    private final Parcel<Manifest> backup;
    private final TableList list;

    RowsIn(Connection connection, Parcel<Manifest> backup) throws IOException {
        this.connection = connection;
        this.backup = backup;
        this.list = ParcelJson.read(backup.bytes(backup.part(TableList.PART)), TableList.class);
    }

    /// Triggers rest meanwhile, since rows come as they were; foreign keys stay awake.
    void fill(Meter meter) throws IOException, SQLException {
        connection.setAutoCommit(false);
        Server.tell(connection, "set local row_security = off");
        var tables = Catalogue.tables(connection).stream().collect(Collectors.toMap(Table::name, Function.identity()));
        Server.tell(connection, "truncate " + String.join(", ", tables.keySet()));
        for (var entry : list.tables()) {
            var table = tables.get(entry.table());
            if (table == null || !table.has(entry.columns())) {
                throw new Refusal(Reason.INVALID, "backup.restore.no-table", entry.table());
            }
            fill(entry, meter);
        }
        // What refers in a circle is looked at now; no table can be changed while that is owed.
        Server.tell(connection, "set constraints all immediate");
        for (var entry : list.tables()) {
            Server.tell(connection, "alter table " + entry.table() + " enable trigger user");
        }
        for (var sequence : list.sequences().entrySet()) {
            Server.ask(connection, "select setval('%s', %d)".formatted(sequence.getKey().replace("'", "''"), sequence.getValue()));
        }
        connection.commit();
    }

    private void fill(TableList.Entry entry, Meter meter) throws IOException, SQLException {
        Server.tell(connection, "alter table " + entry.table() + " disable trigger user");
        var copy = "copy " + entry.table() + " (" + String.join(", ", entry.columns()) + ") from stdin";
        var into = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            backup.copy(backup.part(entry.part()), new Stream(into));
            requireRows(entry, into.endCopy());
        } finally {
            if (into.isActive()) {
                into.cancelCopy();
            }
        }
        meter.add(backup.part(entry.part()));
    }

    private static void requireRows(TableList.Entry entry, long rows) {
        if (rows != entry.rows()) {
            throw new Refusal(Reason.CONFLICT, "backup.restore.counts-differ", entry.table(), rows, entry.rows(), entry.rows());
        }
    }

    /// Reads every table back, and compares it with what was copied then.
    void compare(Meter meter) throws IOException, SQLException {
        Server.tell(connection, "set local row_security = off");
        for (var table : Catalogue.tables(connection)) {
            var digest = new Digest(OutputStream.nullOutputStream());
            RowsOut.write(connection, table, digest);
            var there = digest.part(table.part());
            if (!there.equals(backup.part(table.part()))) {
                throw new Refusal(Reason.CONFLICT, "backup.restore.rows-differ", table.name());
            }
            meter.add(there);
        }
        connection.commit();
    }

    /// The server takes what is written here as rows.
    private static final class Stream extends OutputStream {
        private final CopyIn copy;

        Stream(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                copy.writeToCopy(bytes, from, length);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
