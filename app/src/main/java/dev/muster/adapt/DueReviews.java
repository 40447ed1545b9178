package dev.muster.adapt;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.rights.Audience;
import dev.muster.shell.Ids;
import dev.muster.shell.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Opens the review of each community on the day on which it falls due: so long after the last one, or after the community was
/// opened; the first one earlier, where whoever decided on the purpose named an earlier day to look at it again. Those who decide are told.
@Component
class DueReviews implements RecurringJob {
    private static final Duration HOURLY = Duration.ofHours(1);
    private final SystemDatabase system;
    private final NewsStore news;
    private final Ids ids;
    private final Clock clock;

    DueReviews(SystemDatabase system, NewsStore news, Ids ids, Clock clock) {
        this.system = system;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    private record Due(UUID place, LocalDate day) {}

    @Override
    public String name() {
        return "adapt.reviews";
    }

    @Override
    public Duration every() {
        return HOURLY;
    }

    @Override
    public void run() {
        system.jdbc().sql("""
                select place_id, due
                  from (select c.place_id,
                               case when last.at is not null then (last.at at time zone 'UTC')::date + rhythm.days
                                    else least((c.chartered at time zone 'UTC')::date + rhythm.days, first.review) end as due
                          from communities.charter c
                          join rights.place p on p.id = c.place_id and p.opened is not null and p.closed is null
                          left join lateral (select max(r.at) as at from adapt.review r where r.place_id = c.place_id and r.decision is not null) last on true
                          left join lateral (select min(d.review) as review from purposes.decision d
                                              where d.purpose_id = c.purpose_id and d.verdict <> 'NO' and d.review > (c.chartered at time zone 'UTC')::date) first on true
                         cross join lateral (select coalesce((select y.days from adapt.rhythm y where y.place_id = c.place_id), :usual) as days) rhythm) reviews
                 where due <= :today
                   and not exists (select 1 from adapt.review r where r.place_id = reviews.place_id and r.decision is null)
                """)
            .param("usual", Reviews.USUAL).param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .query((row, _) -> new Due(row.getObject("place_id", UUID.class), row.getObject("due", LocalDate.class)))
            .list()
            .forEach(this::open);
    }

    private void open(Due due) {
        var now = clock.instant();
        var id = ids.next();
        var act = Act.byClock(Verb.OPEN, id, "review", due.place(), Audience.EMPLOYEE.bit(), now);
        system.together(() -> {
            if (insert(due, id, act, now)) {
                news.addBySystem(new News(News.Kind.DUE, id, now));
            }
            return id;
        });
    }

    private boolean insert(Due due, UUID id, Act act, Instant now) {
        return system.jdbc().sql(act.after("""
                insert into adapt.review (id, handle, place_id, due, begun) values (:id, :handle, :place, :due, :now)
                on conflict (place_id) where decision is null do nothing
                returning 1
                """))
            .params(act.parameters()).param("id", id).param("handle", ids.handle()).param("place", due.place()).param("due", due.day())
            .param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
