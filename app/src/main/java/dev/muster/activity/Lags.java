package dev.muster.activity;

import dev.muster.activity.spi.Activity.Position;
import dev.muster.activity.spi.ActivityConsumer;
import dev.muster.activity.spi.KeepsItsPlace;
import dev.muster.shell.Readiness;
import dev.muster.shell.Remembered;
import dev.muster.shell.SystemDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the consumers of the log are behind, as a figure for those who watch.
@Component
class Lags implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final List<ActivityConsumer> consumers;
    private final Remembered<Map<String, Double>> behind;

    Lags(SystemDatabase system, List<ActivityConsumer> consumers, Readiness readiness, Clock clock) {
        this.consumers = consumers;
        this.behind = Remembered.of(FRESH, () -> readiness.database() ? all(system.jdbc(), clock.instant()) : Map.of());
    }

    /// For each consumer that has a cursor, the age in seconds of the first act that it has not taken in; 0 where there is none.
    static Map<String, Double> read(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                select c.consumer, coalesce(greatest(0, extract(epoch from :now - next.recorded)), 0)::float8 as behind
                  from activity.cursor c
                  left join lateral (
                       select a.recorded
                         from activity.activity a
                        where (a.tx, a.seq) > (c.tx, c.seq)
                        order by a.tx, a.seq
                        limit 1) next on true
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> Map.entry(row.getString("consumer"), row.getDouble("behind")))
            .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Double> all(JdbcClient jdbc, Instant now) {
        var all = new HashMap<>(read(jdbc, now));
        consumers.forEach(each -> {
            if (each instanceof KeepsItsPlace own) {
                own.position().ifPresent(place -> all.put(own.name(), after(place, jdbc, now)));
            }
        });
        return all;
    }

    private static double after(Position place, JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                select greatest(0, extract(epoch from :now - a.recorded))::float8
                  from activity.activity a
                 where (a.tx, a.seq) > (:tx::text::xid8, :seq)
                 order by a.tx, a.seq
                 limit 1
                """)
            .param("now", now.atOffset(ZoneOffset.UTC)).param("tx", place.transaction()).param("seq", place.sequence())
            .query(Double.class).optional().orElse(0.0);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        consumers.forEach(each -> Gauge.builder("muster.activity.lag", () -> behind.get().getOrDefault(each.name(), Double.NaN))
                .tag("consumer", each.name())
                .baseUnit("seconds")
                .description("Age of the first act that a consumer of the activity log has not taken in yet")
                .register(registry));
    }
}
