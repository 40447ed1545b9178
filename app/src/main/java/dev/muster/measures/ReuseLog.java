package dev.muster.measures;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which answers solved a problem for somebody else too, from what people last said about each.
@Repository
class ReuseLog {
    static final String QUERY = """
            with written as materialized (
                select id as answer, created
                  from items.item
                 where place_id = :place and kind = 'answer' and hidden is null
                   and created >= :from and created < :before),
            said as materialized (
                select distinct on (object_id, actor_id) object_id as answer, verb
                  from activity.activity
                 where place_id = :place and object_kind = 'answer' and happened >= :from and happened < :before
                   and (verb in ('USE', 'REJECT') or verb = 'UNDO' and detail ->> 'of' in ('USE', 'REJECT'))
                 order by object_id, actor_id, happened desc, verb),
            reused as (
                select answer, count(*) as times from said where verb = 'USE' group by answer)
            select date_trunc('month', created, 'UTC') as month, count(*) as answers, count(times) as reused, coalesce(sum(times), 0) as times
              from written left join reused using (answer)
             group by 1
             order by 1
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
