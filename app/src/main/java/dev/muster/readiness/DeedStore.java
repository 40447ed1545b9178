package dev.muster.readiness;

import dev.muster.measures.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts of goals and purposes, as they stood on a day as far as that is kept, and as far as the viewer sees them.
@Repository
class DeedStore {
    private final JdbcClient jdbc;

    DeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of the purposes from which a community is open, those whose outcome was read in the 90 days before, or follows from
    /// what happens here.
    Share outcomes(LocalDate day) {
        return share("""
                select count(*) as n,
                       count(*) filter (where o.kind = 'DERIVED' or exists (
                           select from purposes.reading r where r.purpose_id = o.purpose_id and r.day between :day::date - 90 and :day)) as hits
                  from purposes.outcome o
                 where exists (select from purposes.opened p where p.purpose_id = o.purpose_id and p.at < :day::date + 1)
                """, day);
    }

    /// Of the purposes that were proposed a month before or earlier, those that were decided.
    Share decided(LocalDate day) {
        return share("""
                select count(*) as n,
                       count(*) filter (where exists (select from purposes.decision d where d.purpose_id = p.id and d.at < :day::date + 1)) as hits
                  from purposes.purpose p
                 where p.created < :day::date - 30
                """, day);
    }

    /// Of the goals that there were, those that were read in the 90 days before.
    Share goals(LocalDate day) {
        return share("""
                select count(*) as n,
                       count(*) filter (where exists (
                           select from goals.observation o where o.goal_id = g.id and o.day between :day::date - 90 and :day)) as hits
                  from goals.goal g
                 where g.created < :day::date + 1
                """, day);
    }

    /// How many outcomes that are read have reached their target by their last reading.
    long reached(LocalDate day) {
        return jdbc.sql("""
                select count(*)
                  from purposes.outcome o
                 cross join lateral (select r.value from purposes.reading r where r.purpose_id = o.purpose_id and r.day <= :day order by r.day desc limit 1) last
                 where case o.direction when 'UP' then last.value >= o.target else last.value <= o.target end
                """)
            .param("day", day).query(Long.class).single();
    }

    private Share share(String sql, LocalDate day) {
        return jdbc.sql(sql).param("day", day).query((row, _) -> share(row)).single();
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getLong("hits"), row.getLong("n"));
    }
}
