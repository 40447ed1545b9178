package dev.muster.conversation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which comments stand under what.
@Repository
class CommentStore {
    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Standing(UUID on, UUID comment, int total) {}

    /// The first comments on each of some items, oldest first. Hidden ones are left out for guides too.
    List<Standing> on(Collection<UUID> items, int most) {
        return jdbc.sql("""
                select parent_id, id, total
                  from (select c.parent_id, c.id, c.created,
                               row_number() over (partition by c.parent_id order by c.created, c.id) as number,
                               count(*) over (partition by c.parent_id) as total
                          from items.item c
                         where c.parent_id = any (:items::uuid[]) and c.kind = 'comment' and c.state = 'given' and c.hidden is null) numbered
                 where number <= :most
                 order by parent_id, created, id
                """)
            .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
            .param("most", most)
            .query((row, _) -> new Standing(row.getObject("parent_id", UUID.class), row.getObject("id", UUID.class), row.getInt("total")))
            .list();
    }
}
