package dev.muster.memory;

import dev.muster.jobs.spi.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Has whoever answers for a page reminded, once, when the day has come to look at it again.
@Component
class DuePages implements RecurringJob {
    private final NewsStore news;
    private final Clock clock;

    DuePages(NewsStore news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "memory.due";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        news.due(now.atOffset(ZoneOffset.UTC).toLocalDate(), now);
    }
}
