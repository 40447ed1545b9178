package dev.muster.launch;

import dev.muster.activity.Act;
import dev.muster.rights.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What there is to do, under the viewer's rights.
@Repository
class TaskStore {
    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> of(UUID place, int most) {
        return jdbc.sql("select * from launch.task where place_id = :place order by kind, due nulls last, created, id limit :most")
            .param("place", place).param("most", most).query(TaskStore::task).list();
    }

    List<Task> mine(UUID place, UUID person, int most) {
        return jdbc.sql("""
                select * from launch.task
                 where person_id = :person and place_id = :place and done is null and kind <> 'STEP'
                 order by due nulls last, created, id
                 limit :most
                """)
            .param("place", place).param("person", person).param("most", most).query(TaskStore::task).list();
    }

    Optional<Task> firstStep(UUID place) {
        return jdbc.sql("select * from launch.task where place_id = :place and kind = 'STEP' order by due nulls last, created, id limit 1")
            .param("place", place).query(TaskStore::task).optional();
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql("select * from launch.task where id = :id").param("id", id).query(TaskStore::task).optional();
    }

    int count(UUID place) {
        return jdbc.sql("select count(*) from launch.task where place_id = :place").param("place", place).query(Integer.class).single();
    }

    void insert(Task task, Act act) {
        jdbc.sql(act.after("""
                insert into launch.task (id, place_id, kind, title, note, person_id, due, created)
                values (:id, :place, :kind, :title, :note, :person, :due, :created)
                returning 1
                """))
            .params(act.parameters())
            .param("id", task.id()).param("place", task.place()).param("kind", task.kind().name()).param("title", task.title()).param("note", task.note())
            .param("person", task.person()).param("due", task.due()).param("created", utc(task.created()))
            .update();
    }

    boolean rewrite(Task seen, Task next, Act act) {
        return jdbc.sql(act.after("""
                update launch.task set title = :title, note = :note, person_id = :person, due = :due, version = version + 1
                 where id = :id and version = :version
                returning 1
                """))
            .params(act.parameters())
            .param("id", seen.id()).param("version", seen.version()).param("title", next.title()).param("note", next.note())
            .param("person", next.person()).param("due", next.due())
            .update() == 1;
    }

    boolean done(UUID id, @Nullable UUID item, Act act, Viewer by) {
        return jdbc.sql(act.after("""
                update launch.task set done = :act_at, done_by = :by, item_id = :item, version = version + 1
                 where id = :id and done is null
                returning 1
                """))
            .params(act.parameters()).param("id", id).param("item", item).param("by", by.self())
            .update() == 1;
    }

    void undone(UUID id, Act act) {
        jdbc.sql(act.after("""
                update launch.task set done = null, done_by = null, item_id = null, version = version + 1
                 where id = :id and done is not null
                returning 1
                """))
            .params(act.parameters()).param("id", id)
            .update();
    }

    void delete(UUID id, Act act) {
        jdbc.sql(act.after("delete from launch.task where id = :id returning 1")).params(act.parameters()).param("id", id).update();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class), TaskKind.valueOf(row.getString("kind")),
                row.getString("title"), row.getString("note"), row.getObject("person_id", UUID.class), row.getObject("due", LocalDate.class),
                time(row.getObject("done", OffsetDateTime.class)), row.getObject("item_id", UUID.class),
                row.getObject("created", OffsetDateTime.class).toInstant(), row.getInt("version"));
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
