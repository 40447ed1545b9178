package dev.muster.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The database behind the product's back.
///
/// @param home the folder of the embedded PostgreSQL
record Sql(Path home) {
    private static final int PORT_LINE = 3;

    Connection open() throws SQLException {
        try {
            var port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(PORT_LINE).strip();
            var password = Files.readString(home.resolve("password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/muster", "muster", password);
        } catch (IOException e) {
            throw new SQLException("No running database in " + home, e);
        }
    }

    /// The rows of a query, each as its columns joined by blanks.
    List<String> rows(String query) {
        try (var connection = open(); var statement = connection.createStatement(); var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " ").append(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new Lost("SQL failed: " + e.getMessage());
        }
    }

    int change(String statement) {
        try (var connection = open(); var changing = connection.createStatement()) {
            return changing.executeUpdate(statement);
        } catch (SQLException e) {
            throw new Lost("SQL failed: " + e.getMessage());
        }
    }
}
