package dev.muster.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What others changed in pages that somebody follows, under the viewer's rights.
@Repository
class WatchStore {
    /// Since when the viewer knows the page of `f`, and what others changed since, trifles apart.
    private static final String CHANGES = """
            cross join lateral (select coalesce((select v.at from items.visit v where v.person_id = :me and v.thread_id = f.item_id), f.since) as at) seen
            cross join lateral (select count(*) as changes, min(c.number) as first
                                  from (select r.number from memory.revision r
                                         where r.page_id = f.item_id and not r.minor and r.at > greatest(seen.at, f.since) and r.editor_id <> :me
                                         order by r.at
                                         limit 100) c) n
            """;
    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param first the number of the earliest change
    record Found(UUID page, int changes, int first) {}

    /// Pages that were followed last come first; of a great many the last five hundred are looked at.
    List<Found> followed(UUID me, int most) {
        return jdbc.sql("select f.item_id, n.changes, n.first from (select f.item_id, f.since from items.follow f join memory.page p on p.item_id = f.item_id"
                + " where f.person_id = :me order by f.since desc limit 500) f " + CHANGES + " where n.changes > 0 order by f.since desc, f.item_id limit :most")
            .param("me", me).param("most", most)
            .query((row, _) -> new Found(row.getObject("item_id", UUID.class), row.getInt("changes"), row.getInt("first"))).list();
    }

    Optional<Found> of(UUID page, UUID me) {
        return jdbc.sql("select f.item_id, n.changes, n.first from items.follow f " + CHANGES + " where f.person_id = :me and f.item_id = :page and n.changes > 0")
            .param("me", me).param("page", page)
            .query((row, _) -> new Found(row.getObject("item_id", UUID.class), row.getInt("changes"), row.getInt("first"))).optional();
    }

    /// The last change by somebody else since a revision, trifles apart, without its text.
    Optional<Change> lastByOthers(UUID page, int from, UUID me) {
        return jdbc.sql("select " + ChangeStore.WITHOUT_BODY + """
                  from memory.revision where page_id = :page and number >= :from and not minor and editor_id <> :me
                 order by number desc limit 1
                """)
            .param("page", page).param("from", from).param("me", me).query((row, _) -> ChangeStore.change(row)).optional();
    }
}
