package dev.muster.backup;

import dev.muster.shell.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Ways to a database server with its owner's rights.
final class Server {
    private Server() {}

    static Connection connect(Database database) throws SQLException {
        var properties = new Properties();
        if (database.user() != null) {
            properties.setProperty("user", database.user());
            properties.setProperty("password", database.password() == null ? "" : database.password());
        }
        properties.setProperty("ApplicationName", "muster backup");
        properties.setProperty("options", "-c timezone=UTC -c statement_timeout=0");
        return DriverManager.getConnection(database.url(), properties);
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void tell(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
