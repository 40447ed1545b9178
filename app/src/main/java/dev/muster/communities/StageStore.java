package dev.muster.communities;

import dev.muster.activity.Act;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stages of communities, and the steps that the log tells of.
@Repository
class StageStore {
    private static final String MOVE = """
            update communities.charter
               set stage = :to, stage_since = :act_at, version = version + 1
             where place_id = :place and stage = :from
            returning 1
            """;
    private final JdbcClient jdbc;
    private final SystemDatabase system;

    StageStore(JdbcClient jdbc, SystemDatabase system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    /// Moves it where it still stands where the step begins: of two at once, one.
    boolean move(UUID place, Step step, Act act) {
        return move(jdbc, place, step, act);
    }

    boolean tick(UUID place, Step step, Act act) {
        return move(system.jdbc(), place, step, act);
    }

    void repurpose(UUID place, UUID purpose) {
        jdbc.sql("update communities.charter set purpose_id = :purpose where place_id = :place").param("place", place).param("purpose", purpose).update();
    }

    private static boolean move(JdbcClient jdbc, UUID place, Step step, Act act) {
        return jdbc.sql(act.after(MOVE)).params(act.parameters())
            .param("place", place).param("from", step.from().name()).param("to", step.to().name())
            .update() == 1;
    }

    List<Taken> taken(UUID place, int most) {
        return jdbc.sql("""
                select detail ->> 'step' as step, actor_id, coalesce(detail ->> 'reason', '') as reason, happened
                  from activity.activity
                 where object_id = :place and object_kind = 'community' and verb = 'UPDATE' and detail ->> 'step' is not null
                 order by happened desc
                 limit :most
                """)
            .param("place", place).param("most", most)
            .query(StageStore::taken)
            .list();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(Step.valueOf(row.getString("step")), row.getObject("actor_id", UUID.class), row.getString("reason"),
                row.getObject("happened", OffsetDateTime.class).toInstant());
    }
}
