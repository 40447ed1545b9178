package dev.muster.memory;

import dev.muster.memory.PageLists.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Walks the lists of a place's pages, each along an index of its own.
@Repository
class PageListStore {
    private final JdbcClient jdbc;

    PageListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where one stopped reading.
    ///
    /// @param address for lists by name
    /// @param day for pages to look at again
    record Mark(String address, Instant edited, LocalDate day, UUID page) {}

    /// @param today what is to be looked at before is late
    List<Mark> walk(UUID place, Show show, @Nullable Mark from, boolean onwards, LocalDate today, int most) {
        var way = Way.of(show);
        boolean down = way.descends() == onwards;
        var bound = from == null ? "" : " and (p.%s, p.item_id) %s (%s, :id)".formatted(way.column(), down ? "<" : ">", way.bound());
        var order = down ? " desc" : "";
        return jdbc.sql("""
                select p.address, p.edited, coalesce(p.review_by, 'epoch'::date) as day, p.item_id
                  from memory.page p
                  join items.item i on i.id = p.item_id
                 where p.place_id = :place and i.hidden is null""" + way.condition() + bound
                + " order by p.%s%s, p.item_id%s limit %d".formatted(way.column(), order, order, most))
            .param("place", place).param("address", from == null ? "" : from.address()).param("edited", PageStore.utc(from == null ? Instant.EPOCH : from.edited()))
            .param("day", from == null ? LocalDate.EPOCH : from.day()).param("id", from == null ? null : from.page()).param("today", today)
            .query((row, _) -> new Mark(row.getString("address"), PageStore.time(row, "edited"), row.getObject("day", LocalDate.class), row.getObject("item_id", UUID.class)))
            .list();
    }

    int count(UUID place, Show show, LocalDate today, int most) {
        return jdbc.sql("""
                select count(*) from (select 1 from memory.page p join items.item i on i.id = p.item_id
                 where p.place_id = :place and i.hidden is null""" + Way.of(show).condition() + " limit " + most + ") found")
            .param("place", place).param("today", today).query(Integer.class).single();
    }

    /// The pages of a place of which the day has come to look at them again, the longest first.
    List<UUID> due(UUID place, LocalDate today, int most) {
        return jdbc.sql("""
                select p.item_id from memory.page p join items.item i on i.id = p.item_id
                 where p.place_id = :place and p.review_by <= :today and i.hidden is null and i.state <> 'archived'
                 order by p.review_by, p.item_id limit :most
                """)
            .param("place", place).param("today", today).param("most", most).query(UUID.class).list();
    }

    /// The pages of a place that nobody but their authors has called right, apart from those; the oldest first.
    List<UUID> unchecked(UUID place, LocalDate today, int most) {
        return jdbc.sql("""
                select i.id from items.item i join memory.page p on p.item_id = i.id
                 where i.place_id = :place and i.kind = 'page' and i.state = 'not-validated' and i.hidden is null
                   and (p.review_by is null or p.review_by > :today)
                 order by i.created, i.id limit :most
                """)
            .param("place", place).param("today", today).param("most", most).query(UUID.class).list();
    }

    /// The pages that somebody answers for and that nobody has looked at in time, the longest first.
    List<UUID> staleOf(UUID owner, LocalDate today, int most) {
        return jdbc.sql("""
                select p.item_id from memory.page p join items.item i on i.id = p.item_id
                 where p.owner_id = :owner and p.review_by < :today and i.hidden is null and i.state <> 'archived'
                 order by p.review_by, p.item_id limit :most
                """)
            .param("owner", owner).param("today", today).param("most", most).query(UUID.class).list();
    }

    /// The pages that somebody changed last, of the latest two hundred changes.
    List<UUID> contributedTo(UUID person, int most) {
        return jdbc.sql("""
                select r.page_id
                  from (select page_id, at from memory.revision where editor_id = :person order by at desc limit 200) r
                  join items.item i on i.id = r.page_id
                 where i.hidden is null
                 group by r.page_id
                 order by max(r.at) desc, r.page_id
                 limit :most
                """)
            .param("person", person).param("most", most).query(UUID.class).list();
    }

    /// The pages that somebody answers for, by place and name.
    List<UUID> ownedBy(UUID owner, int most) {
        return jdbc.sql("""
                select p.item_id from memory.page p join items.item i on i.id = p.item_id
                 where p.owner_id = :owner and i.hidden is null and i.state <> 'archived'
                 order by p.place_id, p.address, p.item_id limit :most
                """)
            .param("owner", owner).param("most", most).query(UUID.class).list();
    }

    /// Who changed each of some pages, apart from somebody: most often first.
    Map<UUID, List<UUID>> otherEditors(Collection<UUID> pages, UUID but) {
        var found = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                select r.page_id, r.editor_id
                  from memory.revision r
                 where r.page_id = any (:pages::uuid[]) and r.editor_id <> :but
                 group by r.page_id, r.editor_id
                 order by r.page_id, count(*) desc, max(r.at) desc, r.editor_id
                """)
            .param("pages", PageStore.array(pages)).param("but", but)
            .query(row -> {
                found.computeIfAbsent(row.getObject("page_id", UUID.class), _ -> new ArrayList<>()).add(row.getObject("editor_id", UUID.class));
            });
        return found;
    }

    /// How a list is walked.
    private record Way(String column, String bound, boolean descends, String condition) {

        static Way of(Show show) {
            return switch (show) {
                case NAMES -> new Way("address", ":address collate \"C\"", false, " and i.state <> 'archived'");
                case LATEST -> new Way("edited", ":edited", true, " and i.state <> 'archived'");
                case STALE -> new Way("review_by", ":day", false, " and p.review_by < :today and i.state <> 'archived'");
                case UNCHECKED -> new Way("address", ":address collate \"C\"", false, " and i.state = 'not-validated'");
                case ARCHIVED -> new Way("address", ":address collate \"C\"", false, " and i.state = 'archived'");
                case TEMPLATES -> new Way("address", ":address collate \"C\"", false, " and p.template and i.state <> 'archived'");
                case ORPHANED -> new Way("address", ":address collate \"C\"", false, ORPHANED);
            };
        }

        /// No other page links to it that the viewer sees.
        private static final String ORPHANED = """
                 and i.state <> 'archived' and not p.template
                   and not exists (select 1 from memory.reference r where r.place_id = p.place_id and r.address = p.address and r.from_id <> p.item_id)
                   and not exists (select 1 from memory.redirect d join memory.reference r on r.place_id = d.place_id and r.address = d.address
                                    where d.page_id = p.item_id and r.from_id <> p.item_id)
                   and not (p.place_id = rights.organisation()
                            and (exists (select 1 from memory.reference r where r.address = p.address and r.from_id <> p.item_id and not %1$s)
                                 or exists (select 1 from memory.redirect d join memory.reference r on r.address = d.address
                                             where d.page_id = p.item_id and d.place_id = rights.organisation() and r.from_id <> p.item_id and not %1$s)))
                """.formatted(ReferenceStore.STANDS);
    }
}
