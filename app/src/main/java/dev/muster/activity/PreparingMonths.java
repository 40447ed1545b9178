package dev.muster.activity;

import dev.muster.jobs.spi.RecurringJob;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Makes room in the log for this month and the next two.
@Component
class PreparingMonths implements RecurringJob {
    private static final int AHEAD = 2;
    private final SystemDatabase system;
    private final Clock clock;

    PreparingMonths(SystemDatabase system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activity.months";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        IntStream.rangeClosed(0, AHEAD).mapToObj(month::plusMonths).map(each -> each.atDay(1)).forEach(this::prepare);
    }

    private void prepare(LocalDate month) {
        system.jdbc().sql("select activity.prepare_month(:month)").param("month", month).query(Boolean.class).single();
    }
}
