package dev.muster.readiness;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.rights.Audience;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Closes rounds once their last day is over.
@Component
class ClosingRounds implements RecurringJob {
    private static final Duration OFTEN = Duration.ofMinutes(10);
    private final RoundStore store;
    private final SystemDatabase system;
    private final Clock clock;

    ClosingRounds(RoundStore store, SystemDatabase system, Clock clock) {
        this.store = store;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "readiness.close";
    }

    @Override
    public Duration every() {
        return OFTEN;
    }

    @Override
    public void run() {
        store.due(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).forEach(this::close);
        store.forgetLateDrafts();
    }

    private void close(UUID round) {
        var now = clock.instant();
        system.together(() -> {
            store.closeByClock(round, now, Act.byClock(Verb.CLOSE, round, "assessment", null, Audience.EMPLOYEE.bit(), now));
            return true;
        });
    }
}
