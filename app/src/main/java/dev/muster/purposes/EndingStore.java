package dev.muster.purposes;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How purposes ended, under the viewer's rights.
@Repository
class EndingStore {
    private final JdbcClient jdbc;

    EndingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Ending ending, Act act) {
        jdbc.sql(act.after("""
                insert into purposes.ending (purpose_id, place_id, fate, reason, at) values (:purpose, :place, :fate, :reason, :at)
                on conflict do nothing
                returning 1
                """))
            .params(act.parameters())
            .param("purpose", ending.purpose()).param("place", ending.place()).param("fate", ending.fate().name())
            .param("reason", ending.reason()).param("at", ending.at().atOffset(ZoneOffset.UTC))
            .update();
    }

    Optional<Ending> find(UUID purpose, UUID place) {
        return jdbc.sql("select * from purposes.ending where purpose_id = :purpose and place_id = :place")
            .param("purpose", purpose).param("place", place)
            .query((row, _) -> ending(row))
            .optional();
    }

    List<Ending> of(Collection<UUID> purposes) {
        return purposes.isEmpty() ? List.of()
                : jdbc.sql("select * from purposes.ending where purpose_id in (:purposes) order by at, place_id")
                    .param("purposes", purposes)
                    .query((row, _) -> ending(row))
                    .list();
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(row.getObject("purpose_id", UUID.class), row.getObject("place_id", UUID.class), PurposeState.valueOf(row.getString("fate")),
                row.getString("reason"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
