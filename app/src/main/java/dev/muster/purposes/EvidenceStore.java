package dev.muster.purposes;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What purposes and decisions say about the strategy, under the viewer's rights.
@Repository
class EvidenceStore {
    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param served how many of the goals have a purpose that was decided on
    record GoalCount(long goals, long served) {}

    /// @param due decisions whose review day has come, of those that stand
    record ReviewCount(long ahead, long due) {}

    GoalCount goals() {
        return jdbc.sql("""
                select count(*) as goals,
                       count(*) filter (where exists (select from purposes.purpose p where p.goal_id = g.id and p.state in ('GO', 'GROW'))) as served
                  from goals.goal g
                """)
            .query((row, _) -> new GoalCount(row.getLong("goals"), row.getLong("served")))
            .single();
    }

    /// How many purposes that were decided on say what those who take part gain.
    long gains() {
        return jdbc.sql("select count(*) from purposes.statement s join purposes.purpose p on p.id = s.purpose_id where p.state in ('GO', 'GROW')")
            .query(Long.class).single();
    }

    long budgets() {
        return jdbc.sql("select count(distinct purpose_id) from purposes.decision where budget <> ''").query(Long.class).single();
    }

    ReviewCount reviews(LocalDate today) {
        return jdbc.sql("""
                select count(*) filter (where review > :today) as ahead, count(*) filter (where review <= :today) as due
                  from (select distinct on (purpose_id) review from purposes.decision order by purpose_id, at desc) d
                """)
            .param("today", today)
            .query((row, _) -> new ReviewCount(row.getLong("ahead"), row.getLong("due")))
            .single();
    }
}
