package dev.muster.questions;

import dev.muster.questions.Question.Acceptance;
import dev.muster.questions.Question.Closure;
import dev.muster.questions.Question.Reason;
import dev.muster.rights.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of questions, as far as the viewer sees it.
@Repository
class FateStore {
    private final JdbcClient jdbc;

    FateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What became of a question, as the viewer may see it.
    ///
    /// @param answered whether whoever asked can see one of the answers, too
    record Fate(UUID question, int answers, boolean answered, int worked, @Nullable Settled settled, @Nullable Closure closure, boolean reopened, @Nullable UUID mergedInto) {

        /// @param asker who accepted, where the acceptance was brought in: at its source nobody else may
        @Nullable Acceptance acceptance(UUID asker) {
            return settled == null ? null : new Acceptance(settled.answer(), settled.by() == null ? asker : settled.by(), settled.at());
        }
    }

    /// @param by who accepted it here; nobody where it was brought in
    record Settled(UUID answer, @Nullable UUID by, Instant at) {}

    Map<UUID, Fate> of(Collection<UUID> questions) {
        var found = new HashMap<UUID, Fate>();
        jdbc.sql("""
                select q.*, a.answers, a.worked, i.answered & (select rights.audience()) <> 0 as answered
                  from questions.question q
                  join items.item i on i.id = q.item_id
                 cross join lateral (
                       select count(*) as answers, coalesce(sum(t.worked), 0) as worked
                         from items.item a
                         left join conversation.tally t on t.item_id = a.id
                        where a.parent_id = q.item_id and a.kind = 'answer' and a.hidden is null) a
                 where q.item_id = any (:questions::uuid[])
                """)
            .param("questions", questions.stream().map(UUID::toString).toArray(String[]::new))
            .query(row -> {
                found.put(row.getObject("item_id", UUID.class), fate(row));
            });
        return found;
    }

    /// @param answered whether whoever asked can see one of them, too
    /// @param worked for how many people those answers worked too
    record Count(int answers, boolean answered, int worked) {
        static final Count NONE = new Count(0, false, 0);
    }

    /// How many answers the viewer sees that everybody of an audience sees, too; questions without any are missing.
    Map<UUID, Count> answersFor(Collection<UUID> questions, Audience audience) {
        var found = new HashMap<UUID, Count>();
        jdbc.sql("""
                select a.parent_id, count(*) as answers, coalesce(sum(t.worked), 0) as worked, bool_or(a.layer & p.audience <> 0) as answered
                  from items.item a
                  join items.item i on i.id = a.parent_id
                  join people.person p on p.id = i.author_id
                  left join conversation.tally t on t.item_id = a.id
                 where a.parent_id = any (:questions::uuid[]) and a.kind = 'answer' and a.hidden is null and a.circle_id is null and a.layer & :bit <> 0
                 group by a.parent_id
                """)
            .param("questions", questions.stream().map(UUID::toString).toArray(String[]::new)).param("bit", audience.bit())
            .query(row -> {
                found.put(row.getObject("parent_id", UUID.class), new Count(row.getInt("answers"), row.getBoolean("answered"), row.getInt("worked")));
            });
        return found;
    }

    Optional<Fate> of(UUID question) {
        return Optional.ofNullable(of(List.of(question)).get(question));
    }

    private static Fate fate(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted_id", UUID.class);
        var reason = row.getString("closed_reason");
        return new Fate(
                row.getObject("item_id", UUID.class), row.getInt("answers"), row.getBoolean("answered"), row.getInt("worked"),
                accepted == null ? null : new Settled(accepted, row.getObject("accepted_by", UUID.class), time(row, "settled")),
                reason == null ? null : new Closure(Reason.valueOf(reason), row.getObject("closed_by", UUID.class), time(row, "closed"), row.getString("closed_note")),
                row.getBoolean("reopened"), row.getObject("merged_into", UUID.class));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
