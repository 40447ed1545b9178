package dev.muster.writing;

import dev.muster.writing.Mentions.Somebody;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People to name, under the viewer's rights.
@Repository
class MentionStore {
    private static final int MOST = 8;
    private final JdbcClient jdbc;

    MentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Members, those in charge, and those who wrote in the thread or in the newest fifty: whoever of them sees the place.
    ///
    /// @param seenBy audiences that see the place
    /// @param thread the first item of the thread, if there is one
    /// @param layer audiences that will see the text
    /// @param beginning in small letters
    List<Somebody> find(UUID place, int seenBy, @Nullable UUID thread, int layer, String beginning) {
        var pattern = beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("""
                with recent as (
                    select i.id, i.author_id from items.item i
                     where i.place_id = :place and i.kind = 'question'
                     order by i.created desc, i.id desc
                     limit 50
                ), known as (
                    select m.person_id from rights.membership m where m.place_id = :place
                    union
                    select g.person_id from rights.role_grant g where g.place_id = :place
                    union
                    select author_id from recent
                    union
                    select i.author_id from items.item i join recent r on i.root_id = r.id where i.root_id <> i.id
                    union
                    select i.author_id from items.item i where i.root_id = :thread::uuid and i.root_id <> i.id
                    union
                    select i.author_id from items.item i where i.id = :thread::uuid
                )
                select p.handle, p.name
                  from people.person p join known k on k.person_id = p.id
                 where p.state = 'active'
                   and p.audience & :layer <> 0
                   and (p.audience & :seenBy <> 0
                        or exists (select 1 from rights.membership m where m.place_id = :place and m.person_id = p.id))
                   and (lower(p.name) like :pattern or lower(p.name) like '% ' || :pattern)
                 order by lower(p.name), p.handle
                 limit :most
                """)
            .param("place", place).param("thread", thread).param("seenBy", seenBy).param("layer", layer).param("pattern", pattern).param("most", MOST)
            .query((row, _) -> new Somebody(row.getString("handle"), row.getString("name"))).list();
    }
}
