package dev.muster.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what is said on a channel of the database when it is said: `pg_notify` says it, and all processes hear it.
///
/// What is said while the connection is broken is missed; so whoever listens looks for themselves from time to time.
public final class Ear implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int LISTEN_MILLIS = 1_000;
    private static final int ALIVE_SECONDS = 2;
    private static final int QUIET_TURNS = 10;
    private static final long AFTER_FAILURE_MILLIS = 2_000;
    private final Database database;
    private final String channel;
    private final Consumer<String> heard;
    private final CountDownLatch over = new CountDownLatch(1);

    private Ear(Database database, String channel, Consumer<String> heard) {
        this.database = database;
        this.channel = channel;
        this.heard = heard;
    }

    /// Begins to listen, on a thread of its own.
    ///
    /// @param channel its name: small letters and underscores
    public static Ear at(Database database, String channel, Consumer<String> heard) {
        var ear = new Ear(database, channel, heard);
        Thread.ofVirtual().name("ear-" + channel).start(ear::run);
        return ear;
    }

    private void run() {
        do {
            try (var connection = database.connection(channel)) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.debug("What is said on {} cannot be heard; it is tried again", channel, e);
            }
        } while (!over(AFTER_FAILURE_MILLIS));
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        var postgres = connection.unwrap(PGConnection.class);
        int quiet = 0;
        while (over.getCount() > 0 && (quiet < QUIET_TURNS || connection.isValid(ALIVE_SECONDS))) {
            var said = postgres.getNotifications(LISTEN_MILLIS);
            quiet = said.length > 0 ? 0 : quiet % QUIET_TURNS + 1;
            for (var each : said) {
                heard.accept(each.getParameter());
            }
        }
    }

    private boolean over(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
