package dev.muster.jobs;

import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.Readiness;
import dev.muster.shell.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When each job last went well and how often it has failed since, as figures for those who watch.
@Component
class JobMeters implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private final List<RecurringJob> jobs;
    private final Remembered<Map<String, Jobs.Standing>> standings;

    JobMeters(Jobs jobs, List<RecurringJob> all, Readiness readiness) {
        this.jobs = all;
        this.standings = Remembered.of(FRESH, () -> readiness.database()
                ? jobs.standings().stream().collect(Collectors.toMap(Jobs.Standing::job, Function.identity())) : Map.of());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var job : jobs) {
            Gauge.builder("muster.job.failures", () -> figure(job, each -> (double) each.failures()))
                    .tag("job", job.name())
                    .description("Runs of a job that have failed since it last went well")
                    .register(registry);
            TimeGauge.builder("muster.job.last.success.timestamp", () -> figure(job, each -> seconds(each.lastSuccess())), TimeUnit.SECONDS)
                    .tag("job", job.name())
                    .description("When a job last went well, in seconds since 1970")
                    .register(registry);
        }
    }

    private double figure(RecurringJob job, Function<Jobs.Standing, Double> figure) {
        var standing = standings.get().get(job.name());
        return standing == null ? Double.NaN : figure.apply(standing);
    }

    private static double seconds(@Nullable Instant time) {
        return time == null ? Double.NaN : time.toEpochMilli() / 1000.0;
    }
}
