package dev.muster.shell;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Whether this node can take requests, and which part keeps it from that.
///
/// The database is asked by a {@link Glance}, and once a second at most: nobody can use the question to keep it busy.
@Component
public class Readiness {

    /// What must be well.
    public enum Part { DATABASE, MIGRATIONS, SERVING }

    private final Database database;
    private final Remembered<Boolean> answers = Remembered.of(Duration.ofSeconds(1), this::ask);
    private volatile boolean migrated;
    private volatile boolean stopping;

    Readiness(Database database) {
        this.database = database;
    }

    /// Every part, and whether it is well.
    public Map<Part, Boolean> parts() {
        boolean up = answers.get();
        var parts = new EnumMap<Part, Boolean>(Part.class);
        parts.put(Part.DATABASE, up);
        parts.put(Part.MIGRATIONS, migrated);
        parts.put(Part.SERVING, !stopping);
        return parts;
    }

    /// Whether the database answers, for those who would rather not wait for one that does not.
    public boolean database() {
        return answers.get();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private boolean ask() {
        try (var connection = Glance.at(database)) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            migrated = migrated || Migrations.standing(jdbc).missing().isEmpty();
            return jdbc.sql("select true").query(Boolean.class).single();
        } catch (SQLException | DataAccessException _) {
            return false;
        }
    }
}
