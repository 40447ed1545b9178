package dev.muster.operations.web;

import dev.muster.shell.web.Answered;
import dev.muster.shell.web.Watcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How long requests take, by method, route and status. A route is the template of an address, so there are no more
/// figures than routes.
@Component
class RequestMeters implements Watcher {
    private static final Duration[] BOUNDS = {Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)};
    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Key(String method, String route, int status) {}

    @Override
    public void on(Answered answered) {
        timers.computeIfAbsent(new Key(answered.method(), answered.route(), answered.status()), this::timer).record(answered.took());
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests, by method, template of the address and status")
                .tag("method", key.method())
                .tag("route", key.route())
                .tag("status", Integer.toString(key.status()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
