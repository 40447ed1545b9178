package dev.muster.shell.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A real PostgreSQL for tests: one server for a run, started when first asked for and gone with the process.
/// It is not durable, which makes it quick.
public final class TestPostgres {

    /// Each context that the run keeps has pools of its own.
    private static final int FOR_MANY_SERVERS = 400;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /// An empty database that nobody else uses, and its owner, who is a superuser.
    public static Database freshDatabase() {
        var server = Server.RUNNING;
        var name = "test_" + COUNT.incrementAndGet();
        var database = new Database(server.jdbcUrl(name), server.user(), server.password());
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the server has logged.
    public static String log() {
        try {
            return Files.readString(Server.HOME.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a database is and how to sign in.
    public record Database(String url, String user, String password) {

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    private static final class Server {

        private static final List<String> NOTING = List.of("log_lock_waits = on", "log_min_duration_statement = '5s'", "log_parameter_max_length = 0");
        private static final Pattern SLOW = Pattern.compile("still waiting for|duration: ");
        static final Path HOME = TestFolders.fresh();
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(HOME, Claim.OWN, new Options(false, false, FOR_MANY_SERVERS, TestFolders.PROGRAMS));
            noteWhatIsSlow(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                log().lines().filter(each -> SLOW.matcher(each).find()).forEach(each -> System.out.println("Slow in PostgreSQL: " + each));
                TestFolders.delete(HOME);
            }));
            return server;
        }

        /// A statement that takes seconds here is stopped by its bound on a slower machine; what it was, and what it waited for, is told at the end.
        private static void noteWhatIsSlow(EmbeddedPostgres server) {
            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password()); var statement = connection.createStatement()) {
                for (var setting : NOTING) {
                    statement.execute("alter system set " + setting);
                }
                statement.execute("select pg_reload_conf()");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
