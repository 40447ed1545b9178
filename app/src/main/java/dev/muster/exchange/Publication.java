package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one transaction in which a run becomes visible: all of it, or nothing.
final class Publication {
    private static final String CHANGED_ITEMS = """
            update items.item i
               set title = coalesce(c.title, i.title), body = c.body, format = c.format, changed = c.changed, version = i.version + 1
              from exchange.change c
             where c.run_id = :run and c.kind = 'post' and i.id = c.item_id
            """;
    private static final String DROPPED_TAGS = """
            delete from items.tagged t using exchange.change c
             where c.run_id = :run and c.tags is not null and t.item_id = c.item_id and t.tag <> all (c.tags)
            """;
    private static final String ADDED_TAGS = """
            insert into items.tagged (place_id, tag, state, created, item_id)
            select i.place_id, tag, i.state, i.created, i.id
              from exchange.change c join items.item i on i.id = c.item_id, unnest(c.tags) tag
             where c.run_id = :run
            on conflict do nothing
            """;
    private static final String CHANGED_NAMES = """
            update people.person p set name = c.title from exchange.change c
             where c.run_id = :run and c.kind = 'user' and p.id = c.item_id and p.state = 'placeholder'
            """;
    private static final String DIGESTS = """
            update exchange.origin o
               set digest = c.digest, version = coalesce((select i.version from items.item i where i.id = c.item_id), 1)
              from exchange.change c where c.run_id = :run and o.object_id = c.item_id
            """;
    private static final String FORMER_VOTES = """
            delete from exchange.votes v
             where v.run_id <> :run
               and exists (select 1 from exchange.votes n where n.run_id = :run and n.item_id = v.item_id and n.kind = v.kind)
            """;
    private static final String REMOVED = """
            update exchange.origin o set removed = case when s.object_id is null then coalesce(o.removed, :now) end
              from exchange.origin b left join exchange.seen s on s.run_id = :run and s.object_id = b.object_id
             where o.object_id = b.object_id and b.source_id = :source and b.run_id <> :run and b.kind = any (:kinds)
               and (s.object_id is null) <> (b.removed is not null)
            """;

    private Publication() {}

    static void publish(Run run, Dump dump, Tally tally, Instant now, JdbcClient jdbc) {
        Settlement.apply(Settlement.EARLIER, run, jdbc);
        for (var sql : List.of(CHANGED_ITEMS, DROPPED_TAGS, ADDED_TAGS, CHANGED_NAMES, DIGESTS, FORMER_VOTES)) {
            jdbc.sql(sql).param("run", run.id()).update();
        }
        if (run.later()) {
            tally.add("removed-at-source", markRemoved(run, dump, now, jdbc));
        }
        clear(run, jdbc);
        RunStore.move(jdbc, run.id(), new RunStore.Mark(Phases.PUBLISH, 0, tally.counts()));
        jdbc.sql("update exchange.run set finished = :now where id = :run").param("now", utc(now)).param("run", run.id()).update();
        jdbc.sql("delete from items.unfinished_run where run_id = :run").param("run", run.id()).update();
    }

    /// Rows stay when a later dump lacks them, and say so; a file that the dump lacks says nothing about its rows.
    private static int markRemoved(Run run, Dump dump, Instant now, JdbcClient jdbc) {
        var kinds = new ArrayList<>(List.of("question", "answer"));
        if (dump.has(Table.COMMENTS)) {
            kinds.add("comment");
        }
        if (dump.has(Table.USERS)) {
            kinds.add("user");
        }
        return jdbc.sql(REMOVED).param("run", run.id()).param("source", run.source()).param("now", utc(now))
            .param("kinds", kinds.toArray(String[]::new)).update();
    }

    /// What a run needed on its way.
    static void clear(Run run, JdbcClient jdbc) {
        for (var table : List.of("question_state", "acceptance", "closure", "seen", "change", "proof")) {
            jdbc.sql("delete from exchange." + table + " where run_id = :run").param("run", run.id()).update();
        }
    }

    private static java.time.OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
