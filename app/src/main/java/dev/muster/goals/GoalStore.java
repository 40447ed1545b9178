package dev.muster.goals;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Goals and their observations under the viewer's rights.
@Repository
class GoalStore {
    private final JdbcClient jdbc;

    GoalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Goal goal, UUID by, Act act) {
        jdbc.sql(act.after("""
                insert into goals.goal (id, handle, title, kind, measure, unit, direction, baseline, baseline_day,
                                        target, due, owner_id, stated_by, created)
                values (:id, :handle, :title, :kind, :measure, :unit, :direction, :baseline, :baselineDay,
                        :target, :due, :owner, :by, :created)
                returning 1
                """))
            .params(act.parameters())
            .param("id", goal.id()).param("handle", goal.handle()).param("title", goal.title()).param("kind", goal.kind().name())
            .param("measure", goal.measure()).param("unit", goal.unit()).param("direction", goal.direction().name())
            .param("baseline", goal.baseline()).param("baselineDay", goal.baselineDay())
            .param("target", goal.target()).param("due", goal.due()).param("owner", goal.owner()).param("by", by)
            .param("created", goal.created().atOffset(ZoneOffset.UTC))
            .update();
    }

    void observe(UUID goal, Observation observation, Act act) {
        jdbc.sql(act.after("""
                insert into goals.observation (goal_id, day, value, note, by_id, at)
                values (:goal, :day, :value, :note, :by, :at)
                on conflict (goal_id, day) do update
                   set value = excluded.value, note = excluded.note, by_id = excluded.by_id, at = excluded.at
                returning 1
                """))
            .params(act.parameters())
            .param("goal", goal).param("day", observation.day()).param("value", observation.value())
            .param("note", observation.note()).param("by", observation.by()).param("at", observation.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    /// The example tells of a time before the organisation was set up.
    boolean begun() {
        return jdbc.sql("select exists (select from goals.goal where created >= (select created from shell.organisation))").query(Boolean.class).single();
    }

    List<Goal> all(@Nullable Goal after, int most) {
        return jdbc.sql("""
                select * from goals.goal
                 where (due, handle) > (:due, :handle)
                 order by due, handle
                 limit :most
                """)
            .param("due", after == null ? LocalDate.of(1, 1, 1) : after.due())
            .param("handle", after == null ? "" : after.handle())
            .param("most", most)
            .query((row, _) -> goal(row))
            .list();
    }

    List<Goal> all(Collection<UUID> wanted) {
        return wanted.isEmpty() ? List.of() : jdbc.sql("select * from goals.goal where id in (:wanted) order by due, handle")
            .param("wanted", wanted)
            .query((row, _) -> goal(row))
            .list();
    }

    Optional<Goal> find(UUID id) {
        return jdbc.sql("select * from goals.goal where id = :id").param("id", id).query((row, _) -> goal(row)).optional();
    }

    Optional<Goal> find(String handle) {
        return jdbc.sql("select * from goals.goal where handle = :handle").param("handle", handle).query((row, _) -> goal(row)).optional();
    }

    List<Observation> observations(UUID goal) {
        return jdbc.sql("select * from goals.observation where goal_id = :goal order by day")
            .param("goal", goal)
            .query((row, _) -> observation(row))
            .list();
    }

    Map<UUID, Observation> latest(Collection<UUID> goals) {
        var found = new HashMap<UUID, Observation>();
        if (!goals.isEmpty()) {
            jdbc.sql("select distinct on (goal_id) * from goals.observation where goal_id in (:goals) order by goal_id, day desc")
                .param("goals", goals)
                .query(row -> {
                    found.put(row.getObject("goal_id", UUID.class), observation(row));
                });
        }
        return found;
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(row.getObject("day", LocalDate.class), Amounts.plain(row.getBigDecimal("value")),
                row.getString("note"), row.getObject("by_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class), row.getString("handle"), row.getString("title"),
                GoalKind.valueOf(row.getString("kind")), row.getString("measure"), row.getString("unit"),
                Direction.valueOf(row.getString("direction")),
                Amounts.plain(row.getBigDecimal("baseline")), row.getObject("baseline_day", LocalDate.class),
                Amounts.plain(row.getBigDecimal("target")), row.getObject("due", LocalDate.class),
                row.getObject("owner_id", UUID.class), row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
