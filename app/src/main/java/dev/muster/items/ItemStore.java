package dev.muster.items;

import dev.muster.activity.Act;
import dev.muster.rights.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Items under the viewer's rights.
@Repository
class ItemStore {
    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Item> find(String handle) {
        return jdbc.sql("select * from items.item where handle = :handle").param("handle", handle).query((row, _) -> item(row)).optional();
    }

    Optional<Item> find(UUID id) {
        return jdbc.sql("select * from items.item where id = :id").param("id", id).query((row, _) -> item(row)).optional();
    }

    Optional<Item> lock(String handle) {
        return jdbc.sql("select * from items.item where handle = :handle for update").param("handle", handle).query((row, _) -> item(row)).optional();
    }

    List<Item> all(Collection<UUID> ids) {
        return jdbc.sql("select * from items.item where id = any (:ids::uuid[])")
            .param("ids", array(ids)).query((row, _) -> item(row)).list();
    }

    Optional<Item> lock(UUID id) {
        return jdbc.sql("select * from items.item where id = :id for update").param("id", id).query((row, _) -> item(row)).optional();
    }

    /// Makes an item.
    ///
    /// @return false where one with its id is there already
    boolean insert(Item item, Act act) {
        return jdbc.sql(act.after("""
                insert into items.item (id, handle, kind, place_id, root_id, parent_id, layer, circle_id, author_id,
                                        title, body, format, state, created, changed)
                values (:id, :handle, :kind, :place, :root, :parent::uuid, :layer, :circle::uuid, :author,
                        :title, :body, :format, :state, :created, :created)
                on conflict (id) do nothing
                returning 1
                """))
            .params(act.parameters())
            .param("id", item.id()).param("handle", item.handle()).param("kind", item.kind()).param("place", item.place())
            .param("root", item.root()).param("parent", item.parent()).param("layer", Audience.mask(item.layer()))
            .param("circle", item.circle()).param("author", item.author()).param("title", item.title())
            .param("body", item.body().text()).param("format", item.body().format().name()).param("state", item.state())
            .param("created", utc(item.created()))
            .update() == 1;
    }

    /// Changes an item's words where it still has the version that the editor saw.
    ///
    /// @return whether it had
    boolean rewrite(Item before, @Nullable String title, Item.Body body, Instant now, Act act) {
        return jdbc.sql(act.after("""
                update items.item
                   set title = :title, body = :body, format = :format, changed = :now, version = version + 1
                 where id = :id and version = :version
                returning 1
                """))
            .params(act.parameters())
            .param("id", before.id()).param("version", before.version()).param("title", title)
            .param("body", body.text()).param("format", body.format().name()).param("now", utc(now))
            .update() == 1;
    }

    /// Shows an item, as it was when the shower saw it, to more audiences.
    ///
    /// @return whether it still has that version and layer
    boolean widen(Item item, int layer, Instant now, Act act) {
        return jdbc.sql(act.after("""
                update items.item set layer = :layer, shown = :now, shown_to = :layer & ~layer
                 where id = :id and version = :version and layer = :before
                returning 1
                """))
            .params(act.parameters())
            .param("id", item.id()).param("version", item.version()).param("before", Audience.mask(item.layer())).param("layer", layer).param("now", utc(now))
            .update() == 1;
    }

    /// Shows an item to other audiences; what stands below it is narrowed by `keep_below_inside`.
    boolean among(Item item, int layer, Instant now, Act act) {
        return jdbc.sql(act.after("""
                update items.item set layer = :layer,
                       shown = case when :layer & ~layer <> 0 then :now else shown end,
                       shown_to = case when :layer & ~layer <> 0 then :layer & ~layer else shown_to end
                 where id = :id and version = :version and layer = :before
                returning 1
                """))
            .params(act.parameters())
            .param("id", item.id()).param("version", item.version()).param("before", Audience.mask(item.layer())).param("layer", layer).param("now", utc(now))
            .update() == 1;
    }

    /// Takes an item's words away and moves it to another state.
    void empty(Item item, String state, Instant now, Act act) {
        jdbc.sql(act.after("""
                update items.item set body = '', format = 'MARKDOWN', state = :state, changed = :now, version = version + 1
                 where id = :id and state <> :state
                returning 1
                """))
            .params(act.parameters())
            .param("id", item.id()).param("state", state).param("now", utc(now)).update();
    }

    /// Puts a reply below another item. Whatever stands below it goes along: `keep_below_together`.
    void carry(UUID id, Item to, Act act) {
        jdbc.sql(act.after("update items.item set parent_id = :to, root_id = :root, place_id = :place where id = :id and parent_id <> :to returning 1"))
            .params(act.parameters())
            .param("id", id).param("to", to.id()).param("root", to.root()).param("place", to.place()).update();
    }

    /// Takes the first item of a thread to another place; all the rest of it goes along.
    void carry(UUID thread, UUID place, Act act) {
        jdbc.sql(act.after("update items.item set place_id = :place where id = :id and place_id <> :place returning 1"))
            .params(act.parameters()).param("id", thread).param("place", place).update();
    }

    void record(Act act) {
        jdbc.sql(Act.alone()).params(act.parameters()).update();
    }

    /// Moves an item to another state.
    ///
    /// @return whether it was in the state that the caller saw
    boolean move(UUID id, String from, String to) {
        return jdbc.sql("update items.item set state = :to where id = :id and state = :from")
            .param("id", id).param("from", from).param("to", to).update() == 1;
    }

    /// Hides or shows an item and everything below it.
    int hide(UUID id, @Nullable Instant hidden, Act act) {
        return jdbc.sql(act.after("""
                update items.item set hidden = :hidden::timestamptz
                 where id in (with recursive below as (
                                 select i.id from items.item i where i.id = :id
                                 union all
                                 select i.id from items.item i join below b on i.parent_id = b.id)
                              select id from below)
                returning 1
                """).replace(" from change", " from change limit 1"))
            .params(act.parameters())
            .param("id", id)
            .param("hidden", hidden == null ? null : hidden.toString())
            .update();
    }

    /// Ids as one parameter, so that a statement is the same however many there are.
    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class), row.getString("handle"), row.getString("kind"),
                row.getObject("place_id", UUID.class), row.getObject("root_id", UUID.class), row.getObject("parent_id", UUID.class),
                Audience.of(row.getInt("layer")), row.getObject("circle_id", UUID.class), row.getObject("author_id", UUID.class),
                row.getString("title"), new Item.Body(row.getString("body"), Item.Format.valueOf(row.getString("format"))),
                row.getString("state"), time(row, "created"), time(row, "changed"), row.getInt("version"),
                row.getObject("hidden") != null);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
