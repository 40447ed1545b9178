package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// A home for the tests of a class, since making one takes a while, and words for what happens to it.
abstract class PostgresTest {

    static final Options DURABLE = new Options(true, false, Options.CONNECTIONS, TestFolders.PROGRAMS);

    @TempDir(factory = TestFolders.class)
    static Path home;

    static EmbeddedPostgres own() {
        return own(home);
    }

    static EmbeddedPostgres own(Path home) {
        return EmbeddedPostgres.start(home, Claim.OWN, DURABLE);
    }

    static EmbeddedPostgres ownOrJoin(Path home) {
        return EmbeddedPostgres.start(home, Claim.OWN_OR_JOIN, DURABLE);
    }

    /// The server's processes on the home.
    static List<Long> processes() throws IOException {
        var place = Home.at(home);
        return Processes.in(place, Account.forServer(place));
    }

    static void plant(EmbeddedPostgres postgres, int seeds) throws SQLException {
        tell(postgres, "drop table if exists seed; create table seed as select generate_series(1, " + seeds + ") as n");
    }

    static String seeds(EmbeddedPostgres postgres) throws SQLException {
        return ask(postgres, "select count(*) from seed");
    }

    static void tell(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
