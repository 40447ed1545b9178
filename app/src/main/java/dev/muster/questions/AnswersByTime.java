package dev.muster.questions;

import dev.muster.conversation.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The answers of a thread in the order in which they were given: walks of the index `item_parent`.
@Repository
class AnswersByTime {
    private final JdbcClient jdbc;

    AnswersByTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An answer, and when it was given.
    record Given(Marker at, Tally tally) {}

    /// @param from where to go on, or null to begin at that end
    /// @param later true to walk towards later answers
    List<Given> walk(UUID question, @Nullable Marker from, boolean later, int most) {
        var bound = from == null ? "" : " and (a.created, a.id) %s (:created, :id)".formatted(later ? ">" : "<");
        var order = later ? "" : " desc";
        return jdbc.sql("""
                select a.id, a.created, coalesce(t.worked, 0) as worked, coalesce(t.failed, 0) as failed
                  from items.item a
                  left join conversation.tally t on t.item_id = a.id
                 where a.parent_id = :question and a.kind = 'answer'
                """ + bound + " order by a.created" + order + ", a.id" + order + " limit " + most)
            .param("question", question)
            .param("created", (from == null ? Instant.EPOCH : from.created()).atOffset(ZoneOffset.UTC)).param("id", from == null ? null : from.id())
            .query((row, _) -> given(row)).list();
    }

    /// How many were given before one, or after it.
    int given(UUID question, boolean later, Marker there) {
        return jdbc.sql("select count(*) from items.item a where a.parent_id = :question and a.kind = 'answer' and (a.created, a.id) "
                    + (later ? ">" : "<") + " (:created, :id)")
            .param("question", question).param("created", there.created().atOffset(ZoneOffset.UTC)).param("id", there.id())
            .query(Integer.class).single();
    }

    /// The latest answers, last first: by whom, and when they came to the viewer's audience.
    List<Answers.Arrival> latest(UUID question, int most) {
        return jdbc.sql("""
                (select a.created as at, a.author_id, null as shown
                   from items.item a
                  where a.parent_id = :question and a.kind = 'answer' and (a.shown is null or a.shown_to & (select rights.audience()) = 0)
                  order by a.created desc, a.id desc
                  limit :most)
                union all
                (select a.shown, a.author_id, a.handle
                   from items.item a
                  where a.root_id = :question and a.parent_id = :question and a.kind = 'answer' and a.shown is not null
                    and a.shown_to & (select rights.audience()) <> 0
                  order by a.shown desc
                  limit :most)
                order by at desc
                limit :most
                """)
            .param("question", question).param("most", most)
            .query((row, _) -> new Answers.Arrival(row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("author_id", UUID.class), row.getString("shown"))).list();
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(new Marker(row.getObject("created", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class)),
                new Tally(row.getInt("worked"), row.getInt("failed")));
    }
}
