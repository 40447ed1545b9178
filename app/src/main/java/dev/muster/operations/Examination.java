package dev.muster.operations;

import dev.muster.shell.Database;
import dev.muster.shell.Glance;
import dev.muster.shell.Settings;
import dev.muster.shell.doctor.Ground;
import dev.muster.shell.postgres.PostgresTrouble;
import dev.muster.shell.postgres.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Opens what there is to look at, as it is found, and closes it again.
public final class Examination implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String EVERYWHERE = "0.0.0.0";
    private final @Nullable Connection connection;
    private final Ground ground;

    private Examination(@Nullable Connection connection, Ground ground) {
        this.connection = connection;
        this.ground = ground;
    }

    /// Looks for the database and for a Muster that serves. Neither is started.
    public static Examination of(Settings settings) {
        boolean serving = serves(settings);
        try {
            var database = database(settings);
            var connection = database.isPresent() ? Glance.at(database.get()) : null;
            var jdbc = Optional.ofNullable(connection).map(each -> JdbcClient.create(new SingleConnectionDataSource(each, true)));
            return new Examination(connection, new Ground(settings, jdbc, "", serving, Clock.systemUTC()));
        } catch (SQLException | PostgresTrouble e) {
            return new Examination(null, new Ground(settings, Optional.empty(), Doctor.firstLine(e), serving, Clock.systemUTC()));
        }
    }

    public Ground ground() {
        return ground;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private static Optional<Database> database(Settings settings) {
        var external = settings.databaseUrl();
        return external != null ? Optional.of(new Database(external, null, null))
                : Running.in(settings.data().resolve("postgres")).map(each -> new Database(each.url(), each.user(), each.password()));
    }

    private static boolean serves(Settings settings) {
        var host = settings.address().equals(EVERYWHERE) ? "127.0.0.1" : settings.address();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + settings.port() + "/health/live")).timeout(PATIENCE).build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().startsWith("up");
        } catch (IOException | IllegalArgumentException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
