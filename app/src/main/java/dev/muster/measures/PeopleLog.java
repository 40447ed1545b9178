package dev.muster.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who contributed to a place, by months, and since when.
@Repository
class PeopleLog {
    static final String QUERY = """
            select date_trunc('month', day)::date as month,
                   count(distinct person_id) as people, coalesce(sum(questions + answers + comments), 0) as contributions
              from measures.contribution
             where place_id = :place and day >= :fromDay and day < :beforeDay
             group by grouping sets ((month), ())
             order by month
            """;

    private final JdbcClient jdbc;

    PeopleLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param month null for the whole window
    record Tally(@Nullable YearMonth month, long people, long contributions) {}

    List<Tally> tallies(UUID place, AsOf asOf) {
        return jdbc.sql(QUERY).param("place", place).params(asOf.parameters())
            .query((row, _) -> {
                var month = row.getObject("month", LocalDate.class);
                return new Tally(month == null ? null : YearMonth.from(month),
                        row.getLong("people"), row.getLong("contributions"));
            })
            .list();
    }

    /// When the first and the last contribution happened; empty where there is none yet.
    Optional<Stretch> stretch(UUID place, Instant now) {
        return jdbc.sql("""
                select min(earliest) as earliest, max(latest) as latest
                  from (values ('question'), ('answer'), ('comment')) kind (name)
                 cross join lateral (
                       select happened as earliest from activity.activity
                        where place_id = :place and verb = 'CREATE' and object_kind = kind.name and happened <= :now
                        order by happened limit 1) first
                 cross join lateral (
                       select happened as latest from activity.activity
                        where place_id = :place and verb = 'CREATE' and object_kind = kind.name and happened <= :now
                        order by happened desc limit 1) last
                having count(*) > 0
                """)
            .param("place", place)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Stretch(
                    row.getObject("earliest", OffsetDateTime.class).toInstant(), row.getObject("latest", OffsetDateTime.class).toInstant()))
            .optional();
    }

    record Stretch(Instant earliest, Instant latest) {}
}
