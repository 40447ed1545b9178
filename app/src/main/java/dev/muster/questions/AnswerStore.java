package dev.muster.questions;

import dev.muster.conversation.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The answers of a thread in their order, which the database computes: {@link Standing}.
@Repository
class AnswerStore {
    private static final String ANSWERS = """
            select a.id, a.created, o.worked, o.failed, o.later, o.unproven
              from items.item a
              left join conversation.tally t on t.item_id = a.id
             cross join lateral (
                   select coalesce(t.worked, 0) as worked, coalesce(t.failed, 0) as failed,
                          case when a.id = :accepted::uuid then 0 else 1 end as later,
                          -conversation.proven(coalesce(t.worked, 0), coalesce(t.failed, 0)) as unproven) o
             where a.parent_id = :question and a.kind = 'answer'
            """;
    private static final String KEY = "(o.later, o.unproven, a.created, a.id)";
    private static final String THERE = "(:later, :unproven, :created, :id)";
    private static final String ORDER = " order by o.later, o.unproven, a.created, a.id";
    private static final String BACKWARDS = " order by o.later desc, o.unproven desc, a.created desc, a.id desc";
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An answer at its place in the thread.
    record Placed(Standing standing, Tally tally) {}

    List<Placed> first(Question question, int most) {
        return first(question.id(), accepted(question), most);
    }

    List<Placed> first(UUID question, @Nullable UUID accepted, int most) {
        return placed(ANSWERS + ORDER + " limit :most", question, accepted).param("most", most).query((row, _) -> placed(row)).list();
    }

    List<Placed> after(Question question, Standing there, int most) {
        return from(there, ANSWERS + " and " + KEY + " > " + THERE + ORDER + " limit :most", question)
            .param("most", most).query((row, _) -> placed(row)).list();
    }

    /// Nearest first.
    List<Placed> before(Question question, Standing there, int most) {
        return from(there, ANSWERS + " and " + KEY + " < " + THERE + BACKWARDS + " limit :most", question)
            .param("most", most).query((row, _) -> placed(row)).list();
    }

    /// Last first.
    List<Placed> last(Question question, int most) {
        return placed(ANSWERS + BACKWARDS + " limit :most", question.id(), accepted(question)).param("most", most).query((row, _) -> placed(row)).list();
    }

    Optional<Placed> find(Question question, UUID answer) {
        return placed(ANSWERS + " and a.id = :answer", question.id(), accepted(question)).param("answer", answer).query((row, _) -> placed(row)).optional();
    }

    /// How many stand before a place.
    int ahead(Question question, Standing there) {
        return from(there, "select count(*) from (" + ANSWERS + " and " + KEY + " < " + THERE + ") ahead", question)
            .query(Integer.class).single();
    }

    private JdbcClient.StatementSpec from(Standing there, String sql, Question question) {
        return placed(sql, question.id(), accepted(question))
            .param("later", there.later()).param("unproven", there.unproven())
            .param("created", there.created().atOffset(ZoneOffset.UTC)).param("id", there.id());
    }

    private JdbcClient.StatementSpec placed(String sql, UUID question, @Nullable UUID accepted) {
        return jdbc.sql(sql).param("question", question).param("accepted", accepted);
    }

    private static @Nullable UUID accepted(Question question) {
        return question.acceptance() == null ? null : question.acceptance().answer();
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new Standing(row.getObject("id", UUID.class), row.getObject("created", OffsetDateTime.class).toInstant(), row.getInt("later"), row.getDouble("unproven")),
                new Tally(row.getInt("worked"), row.getInt("failed")));
    }
}
