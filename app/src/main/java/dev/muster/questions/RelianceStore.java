package dev.muster.questions;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who gave accepted answers on which topics, under the viewer's rights.
@Repository
class RelianceStore {
    private final JdbcClient jdbc;

    RelianceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Topic(UUID place, String tag, int accepted) {}

    /// Topics in which somebody's answers alone were accepted. Of a great many the latest two thousand are looked at.
    List<Topic> topics(UUID person, int most) {
        return jdbc.sql("""
                with own as (
                    select t.place_id, t.tag, count(*) as accepted
                      from (select i.id from items.item i where i.author_id = :person and i.kind = 'answer' order by i.created desc, i.id desc limit 2000) a
                      join questions.question q on q.accepted_id = a.id
                      join items.tagged t on t.item_id = q.item_id
                     group by t.place_id, t.tag
                )
                select o.place_id, o.tag, o.accepted
                  from own o
                 where not exists (select 1 from items.tagged t
                                     join questions.question q on q.item_id = t.item_id
                                     join items.item a on a.id = q.accepted_id
                                    where t.place_id = o.place_id and t.tag = o.tag and a.author_id <> :person)
                 order by o.accepted desc, o.tag, o.place_id
                 limit :most
                """)
            .param("person", person).param("most", most)
            .query((row, _) -> new Topic(row.getObject("place_id", UUID.class), row.getString("tag"), row.getInt("accepted"))).list();
    }

    /// Who else has answered on a topic, most often first.
    List<UUID> others(UUID person, UUID place, String tag, int most) {
        return jdbc.sql("""
                select a.author_id
                  from items.tagged t
                  join items.item a on a.parent_id = t.item_id and a.kind = 'answer' and a.hidden is null
                  join people.person p on p.id = a.author_id and p.state = 'active'
                 where t.place_id = :place and t.tag = :tag and a.author_id <> :person
                 group by a.author_id
                 order by count(*) desc, a.author_id
                 limit :most
                """)
            .param("place", place).param("tag", tag).param("person", person).param("most", most).query(UUID.class).list();
    }
}
