package dev.muster.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes back everything that an unfinished run brought. Nobody has seen it, so nothing hangs on it.
final class Undoing {
    private static final List<String> BROUGHT = List.of(
            "delete from activity.activity where run_id = :run",
            "delete from items.link where run_id = :run",
            "delete from items.revision where run_id = :run",
            "delete from exchange.votes where run_id = :run",
            "delete from items.tagged t using items.item i where i.run_id = :run and t.item_id = i.id",
            "delete from questions.question q using items.item i where i.run_id = :run and q.item_id = i.id",
            // Somebody may have merged a question that it had something for.
            "delete from questions.merged_part m using items.item i where i.run_id = :run and m.item_id = i.id",
            "delete from memory.reference r using items.item i where i.run_id = :run and r.from_id = i.id",
            "delete from memory.revision r using items.item i where i.run_id = :run and r.page_id = i.id",
            "delete from memory.page p using items.item i where i.run_id = :run and p.item_id = i.id",
            "delete from swarms.entry e using items.item i where i.run_id = :run and e.item_id = i.id",
            "delete from swarms.step s using items.item i where i.run_id = :run and s.swarm_id = i.id",
            "delete from swarms.part p using items.item i where i.run_id = :run and p.swarm_id = i.id",
            "delete from swarms.swarm s using items.item i where i.run_id = :run and s.item_id = i.id",
            "delete from items.item where run_id = :run",
            "delete from people.person p using exchange.origin o where o.run_id = :run and o.kind in ('user', 'name') and p.id = o.object_id",
            "delete from exchange.origin where run_id = :run");

    /// A connection keeps its plans for finding what refers to a row that goes. Those that it made while the tables were small
    /// read them whole, for each row, until statistics are taken anew.
    private static final String PLAN_ANEW = "discard plans";

    private Undoing() {}

    static void undo(Run run, Instant now, JdbcClient jdbc) {
        jdbc.sql(PLAN_ANEW).update();
        BROUGHT.forEach(sql -> jdbc.sql(sql).param("run", run.id()).update());
        Publication.clear(run, jdbc);
        jdbc.sql("delete from items.unfinished_run where run_id = :run").param("run", run.id()).update();
        jdbc.sql("update exchange.run set undone = :now where id = :run")
            .param("now", now.atOffset(ZoneOffset.UTC)).param("run", run.id()).update();
    }
}
