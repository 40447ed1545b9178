package dev.muster.items;

import dev.muster.rights.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Up to when people have read threads, so that they find what is new. Nobody but themselves is told, and no log says it.
@Service
public class Visits {

    /// Further new things of a thread are not counted.
    public static final int MOST_COUNTED = 100;

    /// How many things have come to the thread of `v` since `v.at`.
    private static final String NEWS = """
            (select count(*) as things
               from ((select 1 from items.item i
                       where i.parent_id = v.thread_id and i.kind = :kind and i.created > v.at and i.author_id <> :me
                       limit 100)
                     union all
                     (select 1 from items.item i
                       where i.root_id = v.thread_id and i.parent_id = v.thread_id and i.kind = :kind and i.shown > v.at
                         and i.created <= v.at and i.shown_to & (select rights.audience()) <> 0 and i.author_id <> :me
                       limit 100)
                     limit 100) new)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Visits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Up to when the viewer has read a thread.
    public Optional<Instant> last(Item thread, Viewer viewer) {
        return viewer.signedIn()
                ? jdbc.sql("select at from items.visit where person_id = :me and thread_id = :thread")
                    .param("me", viewer.self()).param("thread", thread.id()).query((row, _) -> ItemStore.time(row, "at")).optional()
                : Optional.empty();
    }

    /// Notes that the viewer has read a thread up to a moment; whoever has read further stays there.
    ///
    /// @throws dev.muster.shell.Refusal `shell.not-signed-in`
    @Transactional
    public void note(Item thread, Instant upTo, Viewer by) {
        var now = clock.instant();
        jdbc.sql("""
                insert into items.visit as v (person_id, thread_id, at) values (:me, :thread, :at)
                on conflict (person_id, thread_id) do update set at = excluded.at where v.at < excluded.at
                """)
            .param("me", by.self()).param("thread", thread.id()).param("at", ItemStore.utc(upTo.isAfter(now) ? now : upTo))
            .update();
    }

    /// How many things of a kind have come to each of these threads since the viewer read it: added by others, or shown to the
    /// viewer's audience only now. It counts no further than {@link #MOST_COUNTED}. A thread without news, or that the viewer has not read yet, is missing.
    public Map<UUID, Integer> news(Collection<UUID> threads, String kind, Viewer viewer) {
        var found = new HashMap<UUID, Integer>();
        if (!viewer.signedIn() || threads.isEmpty()) {
            return found;
        }
        jdbc.sql("select v.thread_id, n.things from items.visit v cross join lateral " + NEWS + """
                 n where v.person_id = :me and v.thread_id = any (:threads::uuid[]) and n.things > 0
                """)
            .param("me", viewer.self()).param("kind", kind).param("threads", ItemStore.array(threads))
            .query(row -> {
                found.put(row.getObject("thread_id", UUID.class), row.getInt("things"));
            });
        return found;
    }

    /// The threads that the viewer follows in which something of a kind has come since the viewer read or began to follow them,
    /// with how much; those of them that were followed last come first. Of a great many the last five hundred are looked at.
    public Map<UUID, Integer> followed(String kind, int most, Viewer viewer) {
        var found = new LinkedHashMap<UUID, Integer>();
        if (!viewer.signedIn()) {
            return found;
        }
        jdbc.sql("""
                select v.thread_id, n.things
                  from (select f.item_id as thread_id, f.since, coalesce((select r.at from items.visit r where r.person_id = :me and r.thread_id = f.item_id), f.since) as at
                          from items.follow f
                         where f.person_id = :me
                         order by f.since desc
                         limit 500) v
                 cross join lateral\s""" + NEWS + """
                 n where n.things > 0
                 order by v.since desc, v.thread_id
                 limit :most
                """)
            .param("me", viewer.self()).param("kind", kind).param("most", most)
            .query(row -> {
                found.put(row.getObject("thread_id", UUID.class), row.getInt("things"));
            });
        return found;
    }
}
