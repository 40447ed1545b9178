package dev.muster.memory;

import dev.muster.memory.References.Wanted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which pages link to which addresses, and what stands there for the viewer.
@Repository
class ReferenceStore {
    /// Whether the viewer sees a page of its own place at the address of `r`; then none of the organisation's is meant.
    static final String STANDS = """
            (exists (select 1 from memory.page p where p.place_id = r.place_id and p.address = r.address)
             or exists (select 1 from memory.redirect d where d.place_id = r.place_id and d.address = r.address))
            """;
    private final JdbcClient jdbc;

    ReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes where a page links to, by address and the title as it is written.
    ///
    /// @param included those that it shows within its text
    void note(UUID page, UUID place, Map<String, String> links, Set<String> included) {
        var addresses = links.keySet().toArray(String[]::new);
        jdbc.sql("delete from memory.reference where from_id = :page and (address <> all (:addresses) or included <> (address = any (:included)))")
            .param("page", page).param("addresses", addresses).param("included", included.toArray(String[]::new)).update();
        if (!links.isEmpty()) {
            jdbc.sql("""
                    insert into memory.reference (from_id, place_id, address, title, included)
                    select :page, :place, wanted.address, wanted.title, wanted.address = any (:included)
                      from unnest(:addresses::text[], :titles::text[]) as wanted (address, title)
                     where not exists (select 1 from memory.reference r where r.from_id = :page and r.address = wanted.address)
                    """)
                .param("page", page).param("place", place).param("addresses", addresses).param("titles", links.values().toArray(String[]::new))
                .param("included", included.toArray(String[]::new)).update();
        }
    }

    /// Which page is meant by each of some addresses, one of the place or else one of the whole organisation; an address at which the viewer sees
    /// nothing is missing.
    Map<String, UUID> resolve(UUID place, Collection<String> addresses) {
        var own = new HashMap<String, UUID>();
        var shared = new HashMap<String, UUID>();
        stand("item_id as page from memory.page", "item_id", place, addresses, own, shared);
        var missing = addresses.stream().filter(each -> !own.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            stand("page_id as page from memory.redirect", "since desc, page_id", place, missing, own, shared);
        }
        shared.forEach(own::putIfAbsent);
        return own;
    }

    /// Looks for what stands at some addresses in a place and in the whole organisation; what was found before counts.
    private void stand(String page, String order, UUID place, Collection<String> addresses, Map<String, UUID> own, Map<String, UUID> shared) {
        jdbc.sql("select address, place_id, %s where place_id in (:place, rights.organisation()) and address = any (:addresses) order by %s".formatted(page, order))
            .param("place", place).param("addresses", addresses.toArray(String[]::new))
            .query(row -> {
                var found = row.getObject("place_id", UUID.class).equals(place) ? own : shared;
                found.putIfAbsent(row.getString("address"), row.getObject("page", UUID.class));
            });
    }

    /// Pages of which the title begins so, by title, and then those of the latest thousand in which another word does.
    List<References.Linkable> linkable(UUID place, String beginning, int most) {
        return jdbc.sql("""
                select i.title
                  from (select distinct on (found.address) found.address, found.item_id, found.later
                          from ((select p.address, p.item_id, false as later
                                   from memory.page p join items.item i on i.id = p.item_id
                                  where p.place_id = :place and p.address >= :beginning and p.address < :end and i.hidden is null and i.state <> 'archived'
                                  order by p.address, p.item_id
                                  limit :most)
                                union all
                                (select latest.address, latest.item_id, true
                                   from (select p.address, p.item_id from memory.page p join items.item i on i.id = p.item_id
                                          where p.place_id = :place and i.hidden is null and i.state <> 'archived'
                                          order by p.edited desc, p.item_id desc
                                          limit 1000) latest
                                  where latest.address like '%-' || :beginning || '%'
                                  order by latest.address, latest.item_id
                                  limit :most)) found
                         order by found.address, found.item_id, found.later) one
                  join items.item i on i.id = one.item_id
                 order by one.later, one.address
                 limit :most
                """)
            .param("place", place).param("beginning", beginning).param("end", beginning + Character.toString(Character.MAX_CODE_POINT)).param("most", most)
            .query((row, _) -> new References.Linkable(row.getString("title"))).list();
    }

    /// The pages that link to a page, by any address that it has or had, as they are called. A page of the organisation, or one that was, is
    /// linked to from everywhere, unless the community that links has a page of its own there.
    List<References.Backlink> linking(MemoryPage page, int most) {
        return jdbc.sql("""
                select i.handle, i.title
                  from (select :place::uuid as place_id, :address as address
                        union select d.place_id, d.address from memory.redirect d where d.page_id = :page) own
                  join memory.reference r on r.address = own.address and r.from_id <> :page
                       and (r.place_id = own.place_id or own.place_id = rights.organisation() and not memory.stands(r.place_id, r.address))
                  join items.item i on i.id = r.from_id
                 where i.hidden is null
                 group by i.id, i.handle, i.title
                 order by lower(i.title), i.handle
                 limit :most
                """)
            .param("page", page.id()).param("place", page.item().place()).param("address", page.address()).param("most", most)
            .query((row, _) -> new References.Backlink(row.getString("handle"), row.getString("title"))).list();
    }

    /// Addresses that pages link to and at which nothing stands, the most wanted first.
    List<Wanted> wanted(UUID place, int most) {
        return jdbc.sql("""
                select r.address, min(r.title) as title, count(*) as pages
                  from memory.reference r
                 where r.place_id = :place and not\s""" + STANDS + """
                   and not exists (select 1 from memory.page p where p.place_id = rights.organisation() and p.address = r.address)
                   and not exists (select 1 from memory.redirect d where d.place_id = rights.organisation() and d.address = r.address)
                 group by r.address
                 order by pages desc, r.address
                 limit :most
                """)
            .param("place", place).param("most", most)
            .query((row, _) -> new Wanted(row.getString("title"), row.getInt("pages"))).list();
    }
}
