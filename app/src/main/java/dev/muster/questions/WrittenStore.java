package dev.muster.questions;

import dev.muster.conversation.Tally;
import java.util.List;
import java.util.UUID;
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
