package dev.muster.items;

import dev.muster.activity.Act;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ties between items, and who follows them.
@Repository
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tie(UUID from, UUID to, Link.Kind kind, Instant now, Act act) {
        jdbc.sql(act.after("""
                insert into items.link (from_id, to_id, kind, created)
                select :from, :to, :kind, :now
                 where not exists (select 1 from items.link where from_id = :from and to_id = :to and kind = :kind)
                returning 1
                """))
            .params(act.parameters())
            .param("from", from).param("to", to).param("kind", kind.word()).param("now", ItemStore.utc(now)).update();
    }

    void untie(UUID from, Link.Kind kind, Act act) {
        jdbc.sql(act.after("delete from items.link where from_id = :from and kind = :kind returning 1"))
            .params(act.parameters())
            .param("from", from).param("kind", kind.word()).update();
    }

    void untie(UUID from, Link.Kind kind, UUID to, Act act) {
        jdbc.sql(act.after("delete from items.link where from_id = :from and to_id = :to and kind = :kind returning 1"))
            .params(act.parameters())
            .param("from", from).param("to", to).param("kind", kind.word()).update();
    }

    /// Whether there is any, seen or not.
    boolean any(UUID item) {
        return jdbc.sql("select items.is_tied(:item)").param("item", item).query(Boolean.class).single();
    }

    List<Link> of(UUID item) {
        return jdbc.sql("""
                select l.kind as link_kind, l.created as linked, true as outgoing, i.*
                  from items.link l join items.item i on i.id = l.to_id where l.from_id = :item
                union all
                select l.kind, l.created, false, i.*
                  from items.link l join items.item i on i.id = l.from_id where l.to_id = :item
                order by linked, link_kind, id
                """)
            .param("item", item)
            .query((row, _) -> new Link(Link.Kind.of(row.getString("link_kind")), ItemStore.item(row),
                    row.getBoolean("outgoing"), ItemStore.time(row, "linked")))
            .list();
    }

    void follow(UUID item, UUID person, Instant now, Act act) {
        jdbc.sql(act.after("""
                insert into items.follow (item_id, person_id, since)
                select :item, :person, :now
                 where not exists (select 1 from items.follow where item_id = :item and person_id = :person)
                returning 1
                """))
            .params(act.parameters())
            .param("item", item).param("person", person).param("now", ItemStore.utc(now)).update();
    }

    void unfollow(UUID item, UUID person, Act act) {
        jdbc.sql(act.after("delete from items.follow where item_id = :item and person_id = :person returning 1"))
            .params(act.parameters())
            .param("item", item).param("person", person).update();
    }

    List<UUID> followed(UUID person, String kind, int most) {
        return jdbc.sql("select f.item_id from items.follow f join items.item i on i.id = f.item_id where f.person_id = :person and i.kind = :kind order by f.since desc, f.item_id limit :most")
            .param("person", person).param("kind", kind).param("most", most).query(UUID.class).list();
    }

    boolean follows(UUID item, UUID person) {
        return jdbc.sql("select exists (select 1 from items.follow where item_id = :item and person_id = :person)")
            .param("item", item).param("person", person).query(Boolean.class).single();
    }
}
