package dev.muster.measures;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which answers solved a problem for somebody else too, from what people last said about each. How many answers there are comes
/// from the counts that {@link Rollups} keeps: the log is read for what was said alone.
@Repository
class ReuseLog {
    static final String QUERY = """
            with said as materialized (
                select distinct on (object_id, actor_id) object_id as answer, verb
                  from activity.activity
                 where place_id = :place and object_kind = 'answer' and happened >= :from and happened < :before
                   and verb in ('USE', 'REJECT', 'UNDO') and (verb <> 'UNDO' or detail ->> 'of' in ('USE', 'REJECT'))
                 order by object_id, actor_id, happened desc, verb),
            helped as (
                select date_trunc('month', created, 'UTC') as month, count(*) as reused, sum(times) as times
                  from (select answer, count(*) as times from said where verb = 'USE' group by answer) reused
                  join items.item on id = answer
                 where place_id = :place and kind = 'answer' and hidden is null and created >= :from and created < :before
                 group by 1),
            given as (
                select date_trunc('month', day::timestamp) at time zone 'UTC' as month, sum(answers) as answers
                  from measures.contribution
                 where place_id = :place and day >= :fromDay and day < :beforeDay
                 group by 1
                having sum(answers) > 0)
            select month, answers, coalesce(reused, 0) as reused, coalesce(times, 0) as times
              from given left join helped using (month)
             order by month
            """;

    private final JdbcClient jdbc;

    ReuseLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The answers of one month, and how often one of them solved a problem for somebody else.
    record Tally(YearMonth month, Share reused, long times) {}

    List<Tally> tallies(UUID place, AsOf asOf) {
        return jdbc.sql(QUERY).param("place", place).params(asOf.parameters())
            .query((row, _) -> new Tally(YearMonth.from(row.getObject("month", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)),
                    new Share(row.getLong("reused"), row.getLong("answers")), row.getLong("times")))
            .list();
    }
}
