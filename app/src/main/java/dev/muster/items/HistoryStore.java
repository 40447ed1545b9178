package dev.muster.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What items said before, and their tags.
@Repository
class HistoryStore {
    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what an item says before its first edit; an item that nobody edited has no history of its own.
    void keepFirst(UUID id, Item item) {
        jdbc.sql("""
                insert into items.revision (id, item_id, editor_id, at, title, body, format, tags)
                select :id, i.id, i.author_id, i.created, i.title, i.body, i.format,
                       coalesce((select array_agg(t.tag order by t.tag) from items.tagged t where t.item_id = i.id), '{}')
                  from items.item i
                 where i.id = :item and not exists (select 1 from items.revision r where r.item_id = i.id)
                """)
            .param("id", id).param("item", item.id()).update();
    }

    void keep(Revision revision, UUID item) {
        jdbc.sql("""
                insert into items.revision (id, item_id, editor_id, at, title, body, format, tags, reason)
                values (:id, :item, :editor, :at, :title, :body, :format, :tags, :reason)
                """)
            .param("id", revision.id()).param("item", item).param("editor", revision.editor())
            .param("at", ItemStore.utc(revision.at())).param("title", revision.title())
            .param("body", revision.body().text()).param("format", revision.body().format().name())
            .param("tags", revision.tags().toArray(String[]::new)).param("reason", revision.reason())
            .update();
    }

    List<Revision> of(UUID item) {
        var all = new ArrayList<Revision>();
        jdbc.sql("select * from items.revision where item_id = :item order by at, id")
            .param("item", item)
            .query(row -> {
                all.add(revision(row, all.isEmpty() ? null : all.getLast()));
            });
        return List.copyOf(all);
    }

    /// The Markdown in which an item that is kept as HTML was last written, where its history knows.
    Optional<String> lastMarkdown(UUID item) {
        return jdbc.sql("""
                select body from items.revision
                 where item_id = :item and format = 'MARKDOWN' and body <> ''
                 order by at desc, id desc
                 limit 1
                """)
            .param("item", item).query(String.class).optional();
    }

    void tag(Item item, List<String> tags) {
        jdbc.sql("delete from items.tagged where item_id = :item and tag <> all (:tags)")
            .param("item", item.id()).param("tags", tags.toArray(String[]::new)).update();
        jdbc.sql("""
                insert into items.tagged (place_id, tag, state, created, item_id)
                select :place, wanted.tag, i.state, :created, :item
                  from items.item i, unnest(:tags::text[]) as wanted (tag)
                 where i.id = :item
                   and not exists (select 1 from items.tagged t where t.item_id = :item and t.tag = wanted.tag)
                """)
            .param("place", item.place()).param("created", ItemStore.utc(item.created())).param("item", item.id())
            .param("tags", tags.toArray(String[]::new)).update();
    }

    List<String> tags(UUID item) {
        return jdbc.sql("select tag from items.tagged where item_id = :item order by tag").param("item", item).query(String.class).list();
    }

    /// The tags of several items, by item.
    Map<UUID, List<String>> tags(Collection<UUID> items) {
        var found = new HashMap<UUID, List<String>>();
        jdbc.sql("select item_id, tag from items.tagged where item_id = any (:items::uuid[]) order by item_id, tag")
            .param("items", ItemStore.array(items))
            .query(row -> {
                found.computeIfAbsent(row.getObject("item_id", UUID.class), _ -> new ArrayList<>()).add(row.getString("tag"));
            });
        return found;
    }

    /// A revision keeps what it changed; the rest is as it was before.
    private static Revision revision(ResultSet row, @Nullable Revision before) throws SQLException {
        var title = row.getString("title");
        var body = row.getString("body");
        var tags = row.getArray("tags");
        return new Revision(row.getObject("id", UUID.class), row.getObject("editor_id", UUID.class), ItemStore.time(row, "at"),
                title == null && before != null ? before.title() : title,
                body != null ? new Item.Body(body, Item.Format.valueOf(row.getString("format")))
                        : before == null ? Item.Body.markdown("") : before.body(),
                tags != null ? List.of((String[]) tags.getArray()) : before == null ? List.of() : before.tags(),
                row.getString("reason"));
    }
}
