package dev.muster.backup;

import java.sql.Connection;
import java.sql.SQLException;

/// A server in the state in which its files may be copied while it works. It lasts as long as its connection: when
/// that ends early, the server gives the backup up by itself.
final class Online {
    private final Connection connection;
    private final String firstLogFile;
    private final long began;

    private Online(Connection connection, String firstLogFile, long began) {
        this.connection = connection;
        this.firstLogFile = firstLogFile;
        this.began = began;
    }

    /// What makes the copied files one moment.
    ///
    /// @param label goes beside them as `backup_label`
    /// @param log the files of the write-ahead log from the beginning of copying to its end
    record End(String label, Iterable<String> log) {}

    /// The slot keeps the server from recycling its log meanwhile; it goes with the connection.
    static Online begin(Connection connection) throws SQLException {
        var slot = "muster_backup_" + ProcessHandle.current().pid() + "_" + Long.toHexString(System.nanoTime());
        Server.ask(connection, "select slot_name from pg_create_physical_replication_slot('" + slot + "', true, true)");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_walfile_name(lsn), lsn - '0/0'::pg_lsn from pg_backup_start('muster', true) as lsn")) {
            row.next();
            return new Online(connection, row.getString(1), row.getBigDecimal(2).longValue());
        }
    }

    /// What copies the pages of tables. A server that keeps no checksums has none to compare.
    Pages pages() throws SQLException {
        return new Pages(Server.ask(connection, "show data_checksums").equals("on") ? began : 0);
    }

    /// @throws dev.muster.shell.Refusal where the server keeps data outside its folder
    End end() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
            row.next();
            var label = row.getString(1);
            return new End(label, LogFiles.between(firstLogFile, row.getString(2), segmentSize()));
        }
    }

    private long segmentSize() throws SQLException {
        return Long.parseLong(Server.ask(connection, "select setting from pg_settings where name = 'wal_segment_size'"));
    }
}
