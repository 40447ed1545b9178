package dev.muster.questions;

import dev.muster.conversation.Tally;
import dev.muster.questions.Written.Latest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Walks what one person wrote, by the index of items' authors.
@Repository
class WrittenStore {
    private final JdbcClient jdbc;

    WrittenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Placed(UUID answer, UUID question, Tally tally, boolean accepted) {}

    List<UUID> questions(UUID person, int most) {
        return jdbc.sql("""
                select id from items.item
                 where author_id = :person and kind = 'question' and hidden is null
                 order by created desc, id desc
                """ + " limit " + most)
            .param("person", person).query(UUID.class).list();
    }

    /// One's own questions, newest first.
    ///
    /// @param onwards true to walk towards older questions
    List<Marker> own(UUID person, @Nullable Marker from, boolean onwards, int most) {
        var order = onwards ? " desc" : "";
        return jdbc.sql("""
                select created, id from items.item
                 where author_id = :person and kind = 'question' and hidden is null
                """ + (from == null ? "" : " and (created, id) " + (onwards ? "<" : ">") + " (:created, :id)")
                + " order by created" + order + ", id" + order + " limit " + most)
            .param("person", person).param("created", from == null ? null : from.created().atOffset(ZoneOffset.UTC)).param("id", from == null ? null : from.id())
            .query((row, _) -> new Marker(row.getObject("created", OffsetDateTime.class).toInstant(), row.getObject("id", UUID.class))).list();
    }

    /// The last thing that somebody else said in each of these threads, or that was shown to the viewer's audience only then.
    Map<UUID, Latest> latest(Collection<UUID> questions, UUID but) {
        var found = new HashMap<UUID, Latest>();
        jdbc.sql("""
                select thread.id as question, said.*
                  from unnest(:questions::uuid[]) thread (id)
                 cross join lateral (
                       (select i.kind, i.author_id, i.created from items.item i
                         where i.root_id = thread.id and i.root_id <> i.id and i.author_id <> :but and i.hidden is null and i.state <> 'deleted'
                         order by i.created desc, i.id desc
                         limit 1)
                       union all
                       (select i.kind, i.author_id, i.shown from items.item i
                         where i.root_id = thread.id and i.root_id <> i.id and i.author_id <> :but and i.hidden is null and i.state <> 'deleted'
                           and i.shown is not null and i.shown_to & (select rights.audience()) <> 0
                         order by i.shown desc
                         limit 1)
                       order by created desc
                       limit 1) said
                """)
            .param("questions", questions.stream().map(UUID::toString).toArray(String[]::new)).param("but", but)
            .query(row -> {
                found.put(row.getObject("question", UUID.class),
                        new Latest(row.getString("kind"), row.getObject("author_id", UUID.class), row.getObject("created", OffsetDateTime.class).toInstant()));
            });
        return found;
    }

    List<Placed> answers(UUID person, int most) {
        return jdbc.sql("""
                select latest.id, latest.root_id, coalesce(t.worked, 0) as worked, coalesce(t.failed, 0) as failed,
                       exists (select 1 from questions.question q where q.item_id = latest.root_id and q.accepted_id = latest.id) as accepted
                  from (select id, root_id, created
                          from items.item
                         where author_id = :person and kind = 'answer' and hidden is null
                         order by created desc, id desc
                """ + " limit " + most + """
                       ) latest
                  left join conversation.tally t on t.item_id = latest.id
                 order by latest.created desc, latest.id desc
                """)
            .param("person", person)
            .query((row, _) -> new Placed(row.getObject("id", UUID.class), row.getObject("root_id", UUID.class),
                    new Tally(row.getInt("worked"), row.getInt("failed")), row.getBoolean("accepted")))
            .list();
    }
}
