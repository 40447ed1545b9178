package dev.muster.desk;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on what.
@Repository
class TakingStore {
    private final JdbcClient jdbc;

    TakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes a question that nobody holds any more, or holds on to one's own. Of two at once the first has it.
    ///
    /// @return whether it was had
    boolean take(Taking taking, UUID place, Act act) {
        return jdbc.sql(act.after("""
                insert into desk.taking (item_id, place_id, person_id, since, until) values (:item, :place, :person, :since, :until)
                on conflict (item_id) do update
                   set person_id = excluded.person_id, until = excluded.until,
                       since = case when taking.person_id = excluded.person_id and taking.until > excluded.since then taking.since else excluded.since end
                 where taking.person_id = excluded.person_id or taking.until <= excluded.since
                returning 1
                """))
            .params(act.parameters())
            .param("item", taking.question()).param("place", place).param("person", taking.person())
            .param("since", utc(taking.since())).param("until", utc(taking.until()))
            .update() == 1;
    }

    void giveBack(UUID question, UUID person, Act act) {
        jdbc.sql(act.after("delete from desk.taking where item_id = :item and person_id = :person returning 1"))
            .params(act.parameters()).param("item", question).param("person", person).update();
    }

    Optional<Taking> of(UUID question) {
        return of(List.of(question)).stream().findFirst();
    }

    List<Taking> of(Collection<UUID> questions) {
        return questions.isEmpty() ? List.of() : jdbc.sql("select * from desk.taking where item_id = any (:questions::uuid[])")
            .param("questions", questions.stream().map(UUID::toString).toArray(String[]::new)).query((row, _) -> taking(row)).list();
    }

    private static Taking taking(ResultSet row) throws SQLException {
        return new Taking(row.getObject("item_id", UUID.class), row.getObject("person_id", UUID.class), time(row, "since"), time(row, "until"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
