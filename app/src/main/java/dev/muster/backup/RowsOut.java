package dev.muster.backup;

import dev.muster.shell.parcel.NewParcel;
import dev.muster.shell.parcel.ParcelJson;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// Copies the rows of every table, all as they were at one moment.
final class RowsOut {
    private final Connection connection;
    private final NewParcel backup;
    private final Meter meter;

    RowsOut(Connection connection, NewParcel backup, Meter meter) {
        this.connection = connection;
        this.backup = backup;
        this.meter = meter;
    }

    /// Begins the moment: from here on the connection sees nothing that is committed later, and every row whoever may see it.
    static void freeze(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Server.tell(connection, "set transaction isolation level repeatable read, read only");
        Server.tell(connection, "set local row_security = off");
    }

    List<Count> copy() throws IOException, SQLException {
        var entries = new ArrayList<TableList.Entry>();
        for (var table : Catalogue.tables(connection)) {
            entries.add(copy(table));
        }
        backup.add(TableList.PART, ParcelJson.write(new TableList(entries, Catalogue.sequences(connection))));
        return entries.stream().map(each -> new Count(each.table(), each.rows(), each.rows())).toList();
    }

    private TableList.Entry copy(Table table) throws IOException, SQLException {
        var rows = new long[1];
        meter.add(backup.add(table.part(), out -> rows[0] = write(connection, table, out)));
        return new TableList.Entry(table.name(), table.columns().stream().map(Table.Column::name).toList(), table.part(), rows[0]);
    }

    /// The rows of a table in the text form of COPY.
    ///
    /// @return how many there were
    static long write(Connection connection, Table table, OutputStream out) throws IOException, SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(), out);
    }
}
