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
        var found = new HashMap<String, UUID>();
        jdbc.sql("""
                select wanted.address, coalesce(
                           (select p.item_id from memory.page p where p.place_id = :place and p.address = wanted.address order by p.item_id limit 1),
                           (select d.page_id from memory.redirect d where d.place_id = :place and d.address = wanted.address order by d.since desc, d.page_id limit 1),
                           (select p.item_id from memory.page p where p.place_id = rights.organisation() and p.address = wanted.address order by p.item_id limit 1),
                           (select d.page_id from memory.redirect d where d.place_id = rights.organisation() and d.address = wanted.address
                             order by d.since desc, d.page_id limit 1)) as page
                  from unnest(:addresses::text[]) as wanted (address)
                """)
            .param("place", place).param("addresses", addresses.toArray(String[]::new))
            .query(row -> {
                var page = row.getObject("page", UUID.class);
                if (page != null) {
                    found.put(row.getString("address"), page);
                }
            });
        return found;
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

    /// The pages that link to a page, by any address that it has or had, as they are called. A page of the organisation is linked to from
    /// everywhere.
    List<References.Backlink> linking(UUID page, int most) {
        return jdbc.sql("""
                select distinct f.address, i.handle, i.title
                  from (select p.place_id, p.address from memory.page p where p.item_id = :page
                        union select d.place_id, d.address from memory.redirect d where d.page_id = :page) own
                  join memory.reference r on r.address = own.address and r.from_id <> :page
                       and (r.place_id = own.place_id or own.place_id = rights.organisation() and not\s""" + STANDS + """
                       )
                  join memory.page f on f.item_id = r.from_id
                  join items.item i on i.id = r.from_id
                 where i.hidden is null
                 order by f.address, i.handle
                 limit :most
                """)
            .param("page", page).param("most", most)
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
