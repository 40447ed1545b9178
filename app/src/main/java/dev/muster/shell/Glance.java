package dev.muster.shell;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A short look into a database over a connection of its own, as its owner and for two seconds at most: pools that are
/// busy say nothing about the database, and one that is silent keeps nobody waiting.
public final class Glance {
    private static final String BOUND_SECONDS = "2";

    private Glance() {}

    public static Connection at(Database database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("connectTimeout", BOUND_SECONDS);
        properties.setProperty("socketTimeout", BOUND_SECONDS);
        properties.setProperty("loginTimeout", BOUND_SECONDS);
        properties.setProperty("ApplicationName", "muster glance");
        if (database.user() != null) {
            properties.setProperty("user", database.user());
            properties.setProperty("password", database.password() == null ? "" : database.password());
        }
        return DriverManager.getConnection(database.url(), properties);
    }
}
