package dev.muster.operations.web;

import dev.muster.operations.Vitals;
import dev.muster.shell.Database;
import dev.muster.shell.Glance;
import dev.muster.shell.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// How the database does, as it tells itself.
@Component
class DatabaseMeters implements MeterBinder {
    private final Remembered<Optional<Vitals>> vitals;

    DatabaseMeters(Database database) {
        this.vitals = Remembered.of(Duration.ofSeconds(10), () -> look(database));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("muster.database.up", () -> vitals.get().isPresent() ? 1 : 0).description("Whether the database answers").register(registry);
        for (var state : Vitals.STATES) {
            gauge("muster.database.connections", each -> each.connections().getOrDefault(state, 0)).tag("state", state)
                    .description("Connections that the database has, all programs’ together").register(registry);
        }
        gauge("muster.database.connections.max", Vitals::mostConnections).description("Connections that the database takes").register(registry);
        gauge("muster.database.transaction.oldest", Vitals::oldestTransactionSeconds).baseUnit("seconds")
                .description("Age of the oldest transaction that writes, which holds back the readers of the activity log").register(registry);
        gauge("muster.database.size", Vitals::bytes).baseUnit("bytes").description("Size of the database").register(registry);
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Vitals> figure) {
        return Gauge.builder(name, () -> vitals.get().map(figure::applyAsDouble).orElse(Double.NaN));
    }

    private static Optional<Vitals> look(Database database) {
        try (var connection = Glance.at(database)) {
            return Optional.of(Vitals.of(JdbcClient.create(new SingleConnectionDataSource(connection, true))));
        } catch (SQLException | DataAccessException _) {
            return Optional.empty();
        }
    }
}
