package dev.muster.purposes;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What unlocks what, under the viewer's rights.
@Repository
class RoadMapStore {
    private final JdbcClient jdbc;

    RoadMapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets nobody else draw until this transaction has ended: two drawn at once could make a circle together.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('purposes.unlocking'))").query().listOfRows();
    }

    /// Whether a purpose already has to come before another one.
    boolean comesBefore(UUID first, UUID then) {
        return jdbc.sql("""
                with recursive earlier (id) as (
                    select after_id from purposes.unlocking where purpose_id = :then
                    union
                    select u.after_id from purposes.unlocking u join earlier e on u.purpose_id = e.id)
                select exists (select from earlier where id = :first)
                """)
            .param("first", first).param("then", then)
            .query(Boolean.class).single();
    }

    /// What was said about an earlier condition does not hold for another one.
    void set(Unlocking wanted, UUID by, Instant now, Act act) {
        jdbc.sql(act.after("""
                insert into purposes.unlocking as u (purpose_id, after_id, condition, on_target, by_id, at)
                values (:purpose, :after, :condition, :onTarget, :by, :now)
                on conflict (purpose_id, after_id) do update
                   set condition = excluded.condition, on_target = excluded.on_target, by_id = excluded.by_id,
                       met = null, met_by = null, evidence = ''
                returning 1
                """))
            .params(act.parameters())
            .param("purpose", wanted.purpose()).param("after", wanted.after()).param("condition", wanted.condition())
            .param("onTarget", wanted.onTarget()).param("by", by).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    void meet(Unlocking met, UUID by, String evidence, Instant now, Act act) {
        jdbc.sql(act.after("""
                update purposes.unlocking set met = :now, met_by = :by, evidence = :evidence
                 where purpose_id = :purpose and after_id = :after
                returning 1
                """))
            .params(act.parameters())
            .param("purpose", met.purpose()).param("after", met.after())
            .param("by", by).param("evidence", evidence).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    void remove(UUID purpose, UUID after, Act act) {
        jdbc.sql(act.after("delete from purposes.unlocking where purpose_id = :purpose and after_id = :after returning 1"))
            .params(act.parameters())
            .param("purpose", purpose).param("after", after)
            .update();
    }

    Optional<Unlocking> find(UUID purpose, UUID after) {
        return jdbc.sql("select * from purposes.unlocking where purpose_id = :purpose and after_id = :after")
            .param("purpose", purpose).param("after", after)
            .query((row, _) -> unlocking(row))
            .optional();
    }

    /// In the order in which they were drawn.
    List<Unlocking> all(int most) {
        return jdbc.sql("select * from purposes.unlocking order by at, purpose_id, after_id limit :most")
            .param("most", most)
            .query((row, _) -> unlocking(row))
            .list();
    }

    /// What a purpose waits for, and what waits for it.
    List<Unlocking> around(UUID purpose, int most) {
        return jdbc.sql("select * from purposes.unlocking where purpose_id = :purpose or after_id = :purpose order by at, purpose_id, after_id limit :most")
            .param("purpose", purpose).param("most", most)
            .query((row, _) -> unlocking(row))
            .list();
    }

    private static Unlocking unlocking(ResultSet row) throws SQLException {
        var met = row.getObject("met", OffsetDateTime.class);
        var said = met == null ? null : new Unlocking.Said(row.getObject("met_by", UUID.class), met.toInstant(), row.getString("evidence"));
        return new Unlocking(row.getObject("purpose_id", UUID.class), row.getObject("after_id", UUID.class), row.getString("condition"),
                row.getBoolean("on_target"), said != null, false, said);
    }
}
