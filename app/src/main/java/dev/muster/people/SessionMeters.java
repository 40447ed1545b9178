package dev.muster.people;

import dev.muster.shell.Readiness;
import dev.muster.shell.Remembered;
import dev.muster.shell.SystemDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// How many sessions there are, as a figure for those who watch.
@Component
class SessionMeters implements MeterBinder {
    private final Remembered<Double> sessions;

    SessionMeters(SystemDatabase system, Readiness readiness, Clock clock) {
        this.sessions = Remembered.of(Duration.ofSeconds(10), () -> readiness.database() ? count(system, clock) : Double.NaN);
    }

    private static double count(SystemDatabase system, Clock clock) {
        return system.jdbc().sql("select count(*) from people.session where expires > :now")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("muster.sessions", sessions::get).description("Sessions of browsers that have not run out").register(registry);
    }
}
