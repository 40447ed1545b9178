package dev.muster.purposes;

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

/// Ends active purposes on the day on which they expire, in each of their communities in which they have not ended before.
@Component
class ExpiringPurposes implements RecurringJob {
    private static final Duration HOURLY = Duration.ofHours(1);
    private final SystemDatabase system;
    private final Clock clock;

    ExpiringPurposes(SystemDatabase system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    private record Due(UUID purpose, UUID place) {}

    @Override
    public String name() {
        return "purposes.expire";
    }

    @Override
    public Duration every() {
        return HOURLY;
    }

    @Override
    public void run() {
        system.jdbc().sql("""
                select p.id, o.place_id
                  from purposes.opened o
                  join purposes.purpose p on p.id = o.purpose_id
                 where o.expired is null and p.expires <= :today
                   and not exists (select 1 from purposes.ending e where e.purpose_id = o.purpose_id and e.place_id = o.place_id)
                """)
            .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .query((row, _) -> new Due(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class)))
            .list()
            .forEach(this::expire);
    }

    private void expire(Due due) {
        var now = clock.instant();
        var act = Act.byClock(Verb.CLOSE, due.purpose(), "purpose", due.place(), Audience.EMPLOYEE.bit(), now).detail("reason", "expired");
        system.jdbc().sql(act.after("update purposes.opened set expired = :now where place_id = :place and expired is null returning 1"))
            .params(act.parameters())
            .param("place", due.place())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }
}
