package dev.muster.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Writes one batch of a run.
@FunctionalInterface
interface BatchWriting {

    /// @param jdbc the connection of the batch's transaction
    /// @return where the run stands with it
    RunStore.Mark write(JdbcClient jdbc) throws SQLException;

    /// One batch is one transaction, which also moves the mark: a batch is there whole, once, or not at all.
    static void once(UUID run, Connection connection, BatchWriting writing) throws SQLException {
        try {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("set local synchronous_commit = off").update();
            RunStore.move(jdbc, run, writing.write(jdbc));
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }
}
