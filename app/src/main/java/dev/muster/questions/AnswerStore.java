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
        return placed(ANSWERS + ORDER + " limit :most", question, null).param("most", most).query((row, _) -> placed(row)).list();
    }

    List<Placed> after(Question question, Standing there, int most) {
        return placed(ANSWERS + " and " + KEY + " > " + THERE + ORDER + " limit :most", question, there)
            .param("most", most).query((row, _) -> placed(row)).list();
    }

    /// Nearest first.
    List<Placed> before(Question question, Standing there, int most) {
        return placed(ANSWERS + " and " + KEY + " < " + THERE + BACKWARDS + " limit :most", question, there)
            .param("most", most).query((row, _) -> placed(row)).list();
    }

    Optional<Placed> find(Question question, UUID answer) {
        return placed(ANSWERS + " and a.id = :answer", question, null).param("answer", answer).query((row, _) -> placed(row)).optional();
    }

    /// How many stand before a place.
    int ahead(Question question, Standing there) {
        return placed("select count(*) from (" + ANSWERS + " and " + KEY + " < " + THERE + ") ahead", question, there)
            .query(Integer.class).single();
    }

    private JdbcClient.StatementSpec placed(String sql, Question question, @Nullable Standing there) {
        var accepted = question.acceptance();
        var statement = jdbc.sql(sql).param("question", question.id()).param("accepted", accepted == null ? null : accepted.answer());
        return there == null ? statement : statement
            .param("later", there.later()).param("unproven", there.unproven())
            .param("created", there.created().atOffset(ZoneOffset.UTC)).param("id", there.id());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new Standing(row.getObject("id", UUID.class), row.getObject("created", OffsetDateTime.class).toInstant(), row.getInt("later"), row.getDouble("unproven")),
                new Tally(row.getInt("worked"), row.getInt("failed")));
    }
}
