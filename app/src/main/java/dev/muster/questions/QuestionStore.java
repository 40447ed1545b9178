package dev.muster.questions;

import dev.muster.activity.Act;
import dev.muster.questions.Question.Acceptance;
import dev.muster.questions.Question.Closure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes down what becomes of questions, and tells who took part.
@Repository
class QuestionStore {
    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID question) {
        jdbc.sql("insert into questions.question (item_id) values (:id) on conflict do nothing").param("id", question).update();
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

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
