package dev.muster.writing;

import dev.muster.items.Item;
import dev.muster.shell.SystemDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Whom texts name, as the system sees it.
@Repository
class NamingStore {
    private static final int MOST = 1_000;
    private final SystemDatabase system;

    NamingStore(SystemDatabase system) {
        this.system = system;
    }

    record Text(UUID item, Item.Body body) {}

    /// Somebody who was named and has not been told yet.
    record Untold(UUID item, UUID person) {}

    /// Those of these texts that name somebody, or did.
    List<Text> texts(Collection<UUID> items) {
        return items.isEmpty() ? List.of() : system.jdbc().sql("""
                select i.id, i.body, i.format
                  from items.item i
                 where i.id = any (:items::uuid[])
                   and (i.body like '%/people/%' or exists (select 1 from writing.mention m where m.item_id = i.id))
                """)
            .param("items", array(items))
            .query((row, _) -> new Text(row.getObject("id", UUID.class), new Item.Body(row.getString("body"), Item.Format.valueOf(row.getString("format"))))).list();
    }

    /// What a text said before a moment at which it was changed.
    Item.@Nullable Body before(UUID item, Instant moment) {
        return system.jdbc().sql("""
                select body, format from items.revision
                 where item_id = :item and at < :moment and body is not null
                 order by at desc, id desc
                 limit 1
                """)
            .param("item", item).param("moment", moment.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Item.Body(row.getString("body"), Item.Format.valueOf(row.getString("format")))).optional().orElse(null);
    }

    /// Notes that a text names people, those among them who are here. Whoever names themselves knows.
    void name(UUID item, Collection<String> handles, UUID by, Instant at) {
        system.jdbc().sql("""
                insert into writing.mention (item_id, person_id, by_id, at, told, seen)
                select i.id, p.id, :by, :at, case when p.id = :by then :at end, case when p.id = :by then :at end
                  from items.item i, people.person p
                 where i.id = :item and p.handle = any (:handles) and p.state = 'active'
                on conflict do nothing
                """)
            .param("item", item).param("handles", handles.toArray(String[]::new)).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /// Lets only these be named by a text any more; of them, those who were before are again.
    void keepOnly(UUID item, Collection<String> handles) {
        system.jdbc().sql("""
                update writing.mention m set stands = not stands
                  from people.person p
                 where m.item_id = :item and p.id = m.person_id and m.stands <> (p.handle = any (:handles))
                """)
            .param("item", item).param("handles", handles.toArray(String[]::new)).update();
    }

    /// Those whom texts in these threads, or these texts, name and who have not been told.
    List<Untold> untold(Collection<UUID> items) {
        return system.jdbc().sql("""
                select m.item_id, m.person_id
                  from writing.mention m
                  join people.person p on p.id = m.person_id and p.state = 'active'
                 where m.told is null and m.stands
                   and m.item_id in (select unnest(:items::uuid[])
                                     union
                                     select i.id from items.item i where i.root_id = any (:items::uuid[]) and i.root_id <> i.id)
                 order by m.at, m.person_id
                """ + " limit " + MOST)
            .param("items", array(items))
            .query((row, _) -> new Untold(row.getObject("item_id", UUID.class), row.getObject("person_id", UUID.class))).list();
    }

    /// Notes that somebody has been told.
    void told(Untold mention, Instant now) {
        system.jdbc().sql("update writing.mention set told = :now, at = :now where item_id = :item and person_id = :person and told is null")
            .param("item", mention.item()).param("person", mention.person()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
