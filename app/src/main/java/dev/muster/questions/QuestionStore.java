package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.questions.Question.Acceptance;
import dev.muster.questions.Question.Closure;
import dev.muster.questions.Question.Reason;
import dev.muster.rights.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/// What a question has beyond its item.
@Repository
class QuestionStore {
    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
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

    void insert(UUID question) {
        jdbc.sql("insert into questions.question (item_id) values (:id) on conflict do nothing").param("id", question).update();
    }

    Map<UUID, Fate> fates(Collection<UUID> questions) {
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

    Optional<Fate> fate(UUID question) {
        return Optional.ofNullable(fates(List.of(question)).get(question));
    }

    /// Since when a question has been closed.
    Optional<Instant> closed(UUID question) {
        return jdbc.sql("select closed from questions.question where item_id = :question and closed is not null").param("question", question)
            .query((row, _) -> row.getObject("closed", OffsetDateTime.class).toInstant()).optional();
    }

    void accept(UUID question, Acceptance acceptance, Act act) {
        jdbc.sql(act.after("""
                update questions.question set accepted_id = :answer, accepted_by = :by, settled = :at where item_id = :question returning 1
                """))
            .params(act.parameters())
            .param("question", question).param("answer", acceptance.answer()).param("by", acceptance.by()).param("at", utc(acceptance.at()))
            .update();
    }

    void release(UUID question, Act act) {
        jdbc.sql(act.after("""
                update questions.question set accepted_id = null, accepted_by = null, settled = null
                 where item_id = :question and accepted_id is not null
                returning 1
                """))
            .params(act.parameters()).param("question", question).update();
    }

    void close(UUID question, Closure closure, Act act) {
        jdbc.sql(act.after("""
                update questions.question set closed = :at, closed_by = :by, closed_reason = :reason, closed_note = :note
                 where item_id = :question
                returning 1
                """))
            .params(act.parameters())
            .param("question", question).param("at", utc(closure.at())).param("by", closure.by())
            .param("reason", closure.reason().name()).param("note", closure.note())
            .update();
    }

    void reopen(UUID question, boolean byAsker, Act act) {
        jdbc.sql(act.after("""
                update questions.question
                   set closed = null, closed_by = null, closed_reason = null, closed_note = '', reopened = reopened or :byAsker
                 where item_id = :question
                returning 1
                """))
            .params(act.parameters()).param("question", question).param("byAsker", byAsker).update();
    }

    /// Closes a question into another; what stood below it goes along: `questions.carry_merged`.
    void merge(UUID question, UUID into, Closure closure, Act act) {
        jdbc.sql(act.after("""
                update questions.question
                   set merged_into = :into, closed = :at, closed_by = :by, closed_reason = 'MERGED', closed_note = :note,
                       accepted_id = null, accepted_by = null, settled = null
                 where item_id = :question and merged_into is null
                returning 1
                """))
            .params(act.parameters())
            .param("question", question).param("into", into).param("at", utc(closure.at())).param("by", closure.by()).param("note", closure.note())
            .update();
    }

    /// Takes a merge back, with all that has not gone elsewhere since: `questions.carry_back`.
    void takeApart(UUID question, Act act) {
        jdbc.sql(act.after("""
                update questions.question set merged_into = null, closed = null, closed_by = null, closed_reason = null, closed_note = ''
                 where item_id = :question and merged_into is not null
                returning 1
                """))
            .params(act.parameters()).param("question", question).update();
    }

    void record(Act act) {
        jdbc.sql(Act.alone()).params(act.parameters()).update();
    }

    /// How many comments a thread has, as far as the viewer sees them.
    int comments(UUID question) {
        return jdbc.sql("select count(*) from items.item where root_id = :question and root_id <> id and kind = 'comment' and state = 'given'")
            .param("question", question).query(Integer.class).single();
    }

    /// Who wrote in a thread, as far as the viewer sees it.
    List<UUID> authors(UUID question, int most) {
        return jdbc.sql("""
                select distinct author_id from items.item
                 where (root_id = :question and root_id <> id or id = :question) and state <> 'deleted' limit :most
                """)
            .param("question", question).param("most", most).query(UUID.class).list();
    }

    /// Whether anybody but the asker has said something here that the viewer may see.
    boolean othersTookPart(UUID question, UUID asker) {
        return jdbc.sql("""
                select exists (select 1 from items.item i
                                where i.root_id = :question and i.root_id <> i.id and i.author_id <> :asker and i.state <> 'deleted')
                    or exists (select 1 from items.item i join conversation.reuse r on r.item_id = i.id
                                where i.parent_id = :question and i.kind = 'answer' and r.person_id <> :asker)
                """)
            .param("question", question).param("asker", asker).query(Boolean.class).single();
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

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
