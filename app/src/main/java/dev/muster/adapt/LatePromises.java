package dev.muster.adapt;

import dev.muster.jobs.spi.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Has people told, once, when what was promised is not done on its day.
@Component
class LatePromises implements RecurringJob {
    private final NewsStore news;
    private final Clock clock;

    LatePromises(NewsStore news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adapt.late";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        news.late(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), clock.instant());
    }
}
