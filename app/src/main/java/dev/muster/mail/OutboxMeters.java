package dev.muster.mail;

import dev.muster.shell.Readiness;
import dev.muster.shell.Remembered;
import dev.muster.shell.SystemDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// What waits in the outbox, as figures for those who watch.
@Component
class OutboxMeters implements MeterBinder {
    private final Remembered<Optional<OutboxState>> state;

    OutboxMeters(SystemDatabase system, Readiness readiness, Clock clock) {
        this.state = Remembered.of(Duration.ofSeconds(10), () -> readiness.database()
                ? Optional.of(OutboxState.of(system.jdbc(), clock.instant())) : Optional.empty());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("muster.mail.waiting", OutboxState::waiting).description("Letters that wait to be sent").register(registry);
        gauge("muster.mail.dead", OutboxState::dead).description("Letters that could not be sent and are not tried again").register(registry);
        gauge("muster.mail.waiting.oldest", OutboxState::oldestSeconds).baseUnit("seconds")
                .description("How long the oldest letter has waited to be sent").register(registry);
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<OutboxState> figure) {
        return Gauge.builder(name, () -> state.get().map(figure::applyAsDouble).orElse(Double.NaN));
    }
}
