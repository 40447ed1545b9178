package dev.muster.desk;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is looked at again later.
@Repository
class PutOffStore {
    private final JdbcClient jdbc;

    PutOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void putOff(PutOff putOff, UUID place, Act act) {
        jdbc.sql(act.after("""
                insert into desk.put_off (item_id, place_id, person_id, since, until, reason) values (:item, :place, :person, :since, :until, :reason)
                on conflict (item_id) do update
                   set person_id = excluded.person_id, since = excluded.since, until = excluded.until, reason = excluded.reason
                returning 1
                """))
            .params(act.parameters())
            .param("item", putOff.question()).param("place", place).param("person", putOff.person())
            .param("since", utc(putOff.since())).param("until", utc(putOff.until())).param("reason", putOff.reason())
            .update();
    }

    void takeUp(UUID question, Act act) {
        jdbc.sql(act.after("delete from desk.put_off where item_id = :item returning 1")).params(act.parameters()).param("item", question).update();
    }

    Map<UUID, PutOff> of(Collection<UUID> questions) {
        var found = new HashMap<UUID, PutOff>();
        if (!questions.isEmpty()) {
            jdbc.sql("select * from desk.put_off where item_id = any (:questions::uuid[])")
                .param("questions", questions.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getObject("item_id", UUID.class), putOff(row));
                });
        }
        return found;
    }

    private static PutOff putOff(ResultSet row) throws SQLException {
        return new PutOff(row.getObject("item_id", UUID.class), row.getObject("person_id", UUID.class), time(row, "since"), time(row, "until"), row.getString("reason"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
