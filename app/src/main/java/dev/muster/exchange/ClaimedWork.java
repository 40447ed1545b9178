package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Site;
import dev.muster.people.spi.ImportedWork;
import dev.muster.shell.SystemDatabase;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes what imported authors made the own of those who turned out to be them: in the rows themselves, so that reading
/// costs what it did. What unfinished imports bring is handed over when they are finished.
@Component
class ClaimedWork implements ImportedWork {
    private static final String ORIGIN = """
            select s.site, s.kind as source, o.kind, o.source_key, o.kind = 'user' and o.source_key > 0 or o.kind = 'name' and p.name <> s.site as one
              from exchange.origin o
              join exchange.source s on s.id = o.source_id
              join people.person p on p.id = o.object_id
             where o.object_id = :author and o.kind in ('user', 'name')
            """;

    private static final String FINISHED = "and (t.run_id is null or not exists (select 1 from items.unfinished_run r where r.run_id = t.run_id))";
    private static final String NOTHING_MORE = "";
    private static final List<Stand> STANDS = List.of(
            new Stand("item", "items.item", "id", "id", "author_id", FINISHED),
            new Stand("revision", "items.revision", "id", "item_id", "editor_id", FINISHED),
            new Stand("accepted", "questions.question", "item_id", "item_id", "accepted_by", NOTHING_MORE),
            new Stand("closed", "questions.question", "item_id", "item_id", "closed_by", NOTHING_MORE),
            new Stand("reuse", "conversation.reuse", "item_id", "item_id", "person_id", """
                    and not exists (select 1 from conversation.reuse o where o.item_id = t.item_id and o.person_id = c.person_id)
                    and not exists (select 1 from items.item i where i.id = t.item_id and i.author_id = c.person_id)
                    """),
            new Stand("owner", "memory.page", "item_id", "item_id", "owner_id", Stand.ofFinished("item_id")),
            new Stand("version", "memory.revision", "page_id", "t.number", "page_id", "editor_id", Stand.ofFinished("page_id")),
            new Stand("quote", "memory.quote", "id", "source_id", "by_id", Stand.ofFinished("source_id")),
            new Stand("swarm-owner", "swarms.swarm", "item_id", "item_id", "owner_id", Stand.ofFinished("item_id")),
            new Stand("successor", "swarms.swarm", "item_id", "item_id", "successor_id", Stand.ofFinished("item_id")),
            new Stand("sufferer", "swarms.swarm", "item_id", "item_id", "sufferer_id", Stand.ofFinished("item_id")),
            new Stand("step", "swarms.step", "id", "swarm_id", "by_id", Stand.ofFinished("swarm_id")),
            new Stand("step-other", "swarms.step", "id", "swarm_id", "other_id", Stand.ofFinished("swarm_id")),
            new Stand("repeat", "swarms.repeat", "earlier_id", "swarm_id", "by_id", Stand.ofFinished("swarm_id")),
            new Stand("promise-owner", "adapt.request", "item_id", "item_id", "owner_id", Stand.ofFinished("item_id")),
            new Stand("turn", "adapt.turn", "id", "item_id", "by_id", Stand.ofFinished("item_id")),
            new Stand("turn-owner", "adapt.turn", "id", "item_id", "owner_id", Stand.ofFinished("item_id")),
            new Stand("backing", "adapt.backing", "item_id", "item_id", "person_id", Stand.ofFinished("item_id")));

    /// A page names the editor of its last version.
    private static final String LATEST = """
            update memory.page p set editor_id = r.editor_id
              from memory.revision r
             where r.page_id = p.item_id and r.number = p.number and r.editor_id <> p.editor_id and\s""";
    private static final String LATEST_OVER = LATEST + "p.editor_id in (select c.placeholder_id from people.claim c where c.state = 'HELD')";
    private static final String LATEST_BACK = LATEST + """
            p.item_id in (select h.item_id from exchange.handed_over h where h.placeholder_id = :author and h.kind = 'version')
            """;

    /// What a claimer said about an answer before it was known to be their own: nobody's answer works for its author.
    private static final String UNSAID = """
            with unsaid as (
                delete from conversation.reuse r
                 using items.item i, people.claim c
                 where c.state = 'HELD' and r.person_id = c.person_id and i.id = r.item_id and i.author_id = r.person_id
                returning r.item_id, r.person_id, r.worked, i.kind, i.root_id, i.place_id),
            counted as (
                update conversation.tally t
                   set worked = t.worked - case when u.worked then 1 else 0 end, failed = t.failed - case when u.worked then 0 else 1 end
                  from unsaid u where t.item_id = u.item_id)
            insert into activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, happened, recorded, detail)
            select person_id, 'UNDO', item_id, kind, root_id, place_id, item_id, :now, :now,
                   jsonb_build_object('of', case when worked then 'USE' else 'REJECT' end)
              from unsaid
            """;

    /// Whoever claimed the author may have left without a name; the next dump says again what the author is called.
    private static final List<String> NAMED_AGAIN = List.of("""
            update exchange.origin o set digest = 0 from people.person p
             where o.object_id = :author and p.id = o.object_id and p.state = 'left'
            """, """
            update people.person set state = 'placeholder' where id = :author and state = 'left'
            """);

    private final JdbcClient jdbc;
    private final SystemDatabase system;
    private final Clock clock;

    ClaimedWork(JdbcClient jdbc, SystemDatabase system, Clock clock) {
        this.jdbc = jdbc;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public Optional<Origin> origin(UUID author) {
        return jdbc.sql(ORIGIN).param("author", author).query((row, _) -> origin(row)).optional();
    }

    private static Origin origin(ResultSet row) throws SQLException {
        var site = row.getString("site");
        return new Origin(site, row.getString("kind").equals("user") ? profile(site, row.getString("source"), row.getLong("source_key")) : null, row.getBoolean("one"));
    }

    private static @Nullable URI profile(String site, String source, long number) {
        try {
            return source.equals("mediawiki") ? ImportedFrom.inWiki(new Site(site), "user", number) : new Site(site).user(number);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Override
    public boolean isNobody(UUID author) {
        return system.jdbc().sql(ORIGIN).param("author", author).query((row, _) -> !row.getBoolean("one")).optional().orElse(false);
    }

    @Override
    public List<UUID> authors(String site, long number) {
        return jdbc.sql("""
                select o.object_id
                  from exchange.origin o
                  join exchange.source s on s.id = o.source_id
                 where s.site = :site and o.kind = 'user' and o.source_key = :number
                 order by o.object_id
                """)
            .param("site", site.toLowerCase(Locale.ROOT)).param("number", number).query(UUID.class).list();
    }

    @Override
    public void handOver() {
        STANDS.forEach(each -> system.jdbc().sql(each.over()).update());
        ClaimedParts.handOver(system.jdbc());
        system.jdbc().sql(LATEST_OVER).update();
        system.jdbc().sql(UNSAID).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public void takeBack(UUID author, UUID person) {
        STANDS.forEach(each -> system.jdbc().sql(each.back()).param("author", author).param("person", person).update());
        ClaimedParts.takeBack(author, person, system.jdbc());
        system.jdbc().sql(LATEST_BACK).param("author", author).update();
        system.jdbc().sql("delete from exchange.handed_over where placeholder_id = :author").param("author", author).update();
        NAMED_AGAIN.forEach(sql -> system.jdbc().sql(sql).param("author", author).update());
    }
}
