package dev.muster.measures;

import dev.muster.goals.spi.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of questions within so many days of their being asked, month by month.
///
/// One looks back from now. Questions that are younger than so many days count on neither side.
@Repository
class CohortLog {
    private static final String MONTHS = """
            select date_trunc('month', asked, 'UTC') as month,
                   count(*) filter (where came <= asked + make_interval(days => :days)) as hits, count(*) as n
              from told
             group by 1
             order by 1
            """;

    static final String SOLVED = Fates.with(MONTHS, Fates.FATE, Fates.PASSED_ON, """
            told as (
                select asked, coalesce(passed_on.solved, fate.solved) as came from fate left join passed_on using (question_id))""");

    private static final String ANSWERED = Fates.with(MONTHS, Fates.FATE, """
            told as (
                select asked, answered as came from fate)""");

    private final JdbcClient jdbc;
    private final Rollups rollups;
    private final FittedPlans plans;

    CohortLog(JdbcClient jdbc, Rollups rollups, FittedPlans plans) {
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.plans = plans;
    }

    record Cohort(YearMonth month, Share share) {}

    /// Which questions were solved, looking back from now: an acceptance that was taken back since does not count.
    List<Cohort> solved(UUID place, int days, Window window, Instant now) {
        return cohorts(SOLVED, place, days, window, now, now);
    }

    /// Which questions somebody other than the asker answered.
    List<Cohort> answered(UUID place, int days, Window window, Instant now) {
        return cohorts(ANSWERED, place, days, window, now, earlier(now, window.end().plus(Duration.ofDays(days))));
    }

    private List<Cohort> cohorts(String statement, UUID place, int days, Window window, Instant now, Instant until) {
        rollups.before(place);
        var askedBefore = earlier(after(now.minus(Duration.ofDays(days))), window.end());
        return plans.read(() -> jdbc.sql(statement)
            .param("place", place)
            .param("days", days)
            .param("from", utc(window.start()))
            .param("askedBefore", utc(askedBefore))
            .param("before", utc(after(until)))
            .query((row, _) -> new Cohort(
                    YearMonth.from(row.getObject("month", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)),
                    new Share(row.getLong("hits"), row.getLong("n"))))
            .list());
    }

    /// The next moment that PostgreSQL knows of.
    private static Instant after(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
