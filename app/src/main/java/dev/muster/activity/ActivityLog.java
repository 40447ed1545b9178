package dev.muster.activity;

import dev.muster.activity.spi.Activity;
import dev.muster.activity.spi.Activity.Position;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the log in the order of commits.
///
/// A row is read once every transaction older than its own has ended: so no later commit can slip in before it.
@Component
class ActivityLog {
    private final SystemDatabase database;

    ActivityLog(SystemDatabase database) {
        this.database = database;
    }

    List<Activity> after(Position position, int most) {
        return database.jdbc().sql("""
                select tx::text as transaction, seq, actor_id, verb, object_id, object_kind, target_id, place_id, item_id,
                       happened, recorded, origin, detail::text as detail
                  from activity.after(:tx::text::xid8, :seq, :most)
                """)
            .param("tx", position.transaction())
            .param("seq", position.sequence())
            .param("most", most)
            .query((row, _) -> activity(row))
            .list();
    }

    Position cursor(String consumer) {
        return database.jdbc().sql("select tx::text as tx, seq from activity.cursor where consumer = :consumer")
            .param("consumer", consumer)
            .query((row, _) -> new Position(row.getString("tx"), row.getLong("seq")))
            .optional()
            .orElse(Position.START);
    }

    void move(String consumer, Position position) {
        database.jdbc().sql("""
                insert into activity.cursor (consumer, tx, seq) values (:consumer, :tx::text::xid8, :seq)
                on conflict (consumer) do update set tx = excluded.tx, seq = excluded.seq
                """)
            .param("consumer", consumer)
            .param("tx", position.transaction())
            .param("seq", position.sequence())
            .update();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                new Position(row.getString("transaction"), row.getLong("seq")),
                row.getObject("actor_id", UUID.class),
                Verb.valueOf(row.getString("verb")),
                row.getObject("object_id", UUID.class),
                row.getString("object_kind"),
                row.getObject("target_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getObject("recorded", OffsetDateTime.class).toInstant(),
                row.getString("origin"),
                row.getString("detail"));
    }
}
