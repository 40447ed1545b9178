package dev.muster.purposes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was decided on purposes.
@Repository
class DecisionStore {
    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID purpose, Decision decision) {
        jdbc.sql("""
                insert into purposes.decision (id, purpose_id, verdict, reason, review, traction, budget, by_id, alone, at)
                values (:id, :purpose, :verdict, :reason, :review, :traction, :budget, :by, :alone, :at)
                """)
            .param("id", id).param("purpose", purpose).param("verdict", decision.verdict().name())
            .param("reason", decision.reason()).param("review", decision.review())
            .param("traction", decision.traction()).param("budget", decision.budget())
            .param("by", decision.by()).param("alone", decision.alone()).param("at", decision.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    List<Decision> of(UUID purpose) {
        return jdbc.sql("select * from purposes.decision where purpose_id = :purpose order by at, id")
            .param("purpose", purpose)
            .query((row, _) -> new Decision(Verdict.valueOf(row.getString("verdict")), row.getString("reason"),
                    row.getObject("review", LocalDate.class), row.getString("traction"), row.getString("budget"),
                    row.getObject("by_id", UUID.class), row.getBoolean("alone"), row.getObject("at", OffsetDateTime.class).toInstant()))
            .list();
    }
}
