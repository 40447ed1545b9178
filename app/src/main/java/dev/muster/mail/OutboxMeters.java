package dev.muster.mail;

import dev.muster.shell.Remembered;
import dev.muster.shell.SystemDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// What waits in the outbox, as figures for those who watch.
@Component
class OutboxMeters implements MeterBinder {
    private final Remembered<OutboxState> state;

    OutboxMeters(SystemDatabase system, Clock clock) {
        this.state = Remembered.of(Duration.ofSeconds(10), () -> OutboxState.of(system.jdbc(), clock.instant()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("muster.mail.waiting", () -> state.get().waiting()).description("Letters that wait to be sent").register(registry);
        Gauge.builder("muster.mail.dead", () -> state.get().dead()).description("Letters that could not be sent and are not tried again").register(registry);
        Gauge.builder("muster.mail.waiting.oldest", () -> state.get().oldestSeconds()).baseUnit("seconds")
                .description("How long the oldest letter has waited to be sent").register(registry);
    }
}
