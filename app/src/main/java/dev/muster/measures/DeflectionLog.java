package dev.muster.measures;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What came of it where people looked at earlier questions before they asked, from the log, which keeps nothing else of it.
@Repository
class DeflectionLog {
    /// Of an attempt that went both ways the asking counts: it was not spared.
    static final String QUERY = """
            select date_trunc('month', began, 'UTC') as month,
                   count(*) filter (where solved and not asked) as spared, count(*) filter (where asked) as asked,
                   count(*) filter (where not solved and not asked) as unsaid
              from (select object_id, min(happened) as began, bool_or(detail ->> 'outcome' = 'FAILED') as asked, bool_or(detail ->> 'outcome' = 'SUCCESSFUL') as solved
                      from activity.activity
                     where place_id = :place and verb = 'VIEW' and object_kind = 'deflection' and happened >= :from and happened < :before
                       and item_id not in (select id from items.item where place_id = :place and hidden is not null)
                     group by object_id) attempt
             group by 1
             order by 1
            """;

    private final JdbcClient jdbc;

    DeflectionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Deflection told(UUID place, AsOf asOf) {
        return new Deflection(jdbc.sql(QUERY).param("place", place).params(asOf.parameters())
            .query((row, _) -> new Deflection.Month(YearMonth.from(row.getObject("month", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)),
                    row.getLong("spared"), row.getLong("asked"), row.getLong("unsaid")))
            .list());
    }
}
