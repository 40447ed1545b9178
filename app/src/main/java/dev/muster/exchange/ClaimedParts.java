package dev.muster.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What imported authors are in swarms becomes what their claimers are there.
///
/// Each has one part in a swarm. Where claimers take part already, or were two of its authors, one part stands for all of them. Each is
/// noted as it was, so the one that stands is found again from those that are left when a claim ends.
final class ClaimedParts {
    private static final Stand ASKED = new Stand("asked", "swarms.part", "person_id", "swarm_id", "asked_by", Stand.ofFinished("swarm_id"));

    /// A part as no claim has changed it.
    private static final String AS_IT_WAS = """
            to_jsonb(t) || jsonb_build_object('asked_by', coalesce((
                select a.placeholder_id from exchange.handed_over a join people.claim k on k.placeholder_id = a.placeholder_id and k.state = 'HELD'
                 where a.kind = 'asked' and a.row_id = t.person_id and a.item_id = t.swarm_id and k.person_id = t.asked_by
                 limit 1), t.asked_by))
            """;

    /// The parts that are noted, and who has each by now.
    private static final String NOTED = """
            select coalesce(c.person_id, h.placeholder_id) as holder, h.placeholder_id, h.item_id as swarm_id, w.role, w.standing, w.asked_by, w.at
              from exchange.handed_over h
              left join people.claim c on c.placeholder_id = h.placeholder_id and c.state = 'HELD'
             cross join lateral jsonb_populate_record(null::swarms.part, h.was) w
             where h.kind in ('part', 'own-part')
            """;

    /// A claimer's part that no note accounts for: they had it before, or have changed it since. It is their own.
    private static final String OWN = """
            insert into exchange.handed_over (kind, row_id, item_id, placeholder_id, was)
            select 'own-part', t.person_id, t.swarm_id, t.person_id, %2$s
              from (%1$s) touched
              join swarms.part t on t.swarm_id = touched.swarm_id and t.person_id = touched.person_id
             where not exists (select 1 from (%3$s) n
                                where n.swarm_id = t.swarm_id and (n.holder = t.person_id or n.placeholder_id = touched.author_id) and n.standing = t.standing and n.at = t.at)
            on conflict (kind, row_id, item_id, placeholder_id, number) do update set was = excluded.was
            """;

    /// Of several parts, the one that counts for most; only who owns a swarm has the owner's.
    private static final String STANDS_FOR_ALL = """
            insert into swarms.part (swarm_id, person_id, role, standing, asked_by, at)
            select distinct on (k.swarm_id, k.holder) k.swarm_id, k.holder, case when k.role = 'OWNER' and s.owner_id <> k.holder then 'HELPER' else k.role end,
                   k.standing, k.asked_by, k.at
              from known k
              join swarms.swarm s on s.item_id = k.swarm_id
             order by k.swarm_id, k.holder, array_position(array['IN', 'ASKED', 'LEFT', 'DECLINED'], k.standing),
                   array_position(array['OWNER', 'SUFFERER', 'HELPER', 'SCRIBE', 'OBSERVER'], k.role), k.at
            on conflict (swarm_id, person_id) do update set role = excluded.role, standing = excluded.standing, asked_by = excluded.asked_by, at = excluded.at
            """;

    private static final String COMING = """
            select distinct t.swarm_id, c.person_id, null::uuid as author_id
              from swarms.part t join people.claim c on c.placeholder_id = t.person_id and c.state = 'HELD'
             where true\s""" + Stand.ofFinished("swarm_id");
    private static final String GOING = "select h.item_id as swarm_id, :person::uuid as person_id, h.placeholder_id as author_id from exchange.handed_over h"
            + " where h.placeholder_id = :author and h.kind = 'part'";

    private static final String OVER = """
            with gone as (
                delete from swarms.part t using people.claim c
                 where c.state = 'HELD' and t.person_id = c.placeholder_id %1$s
                returning t.swarm_id, t.person_id, c.person_id as holder, %2$s as was),
            noted as (
                insert into exchange.handed_over (kind, row_id, item_id, placeholder_id, was)
                select 'part', person_id, swarm_id, person_id, was from gone on conflict do nothing),
            known as (
                select g.holder, g.swarm_id, w.role, w.standing, w.asked_by, w.at from gone g cross join lateral jsonb_populate_record(null::swarms.part, g.was) w
                 union all
                select n.holder, n.swarm_id, n.role, n.standing, n.asked_by, n.at from (%3$s) n join (select distinct swarm_id, holder from gone) g using (swarm_id, holder))
            """.formatted(Stand.ofFinished("swarm_id"), AS_IT_WAS, NOTED) + STANDS_FOR_ALL;

    private static final String BACK = """
            with going as (%1$s),
            known as (
                select n.holder, n.swarm_id, n.role, n.standing, n.asked_by, n.at
                  from going g join (%2$s) n on n.swarm_id = g.swarm_id and (n.placeholder_id = g.author_id or n.holder = g.person_id))
            """.formatted(GOING, NOTED) + STANDS_FOR_ALL;

    /// Nothing is left to be in a swarm in which claimers took part as that author alone.
    private static final String NO_MORE = """
            delete from swarms.part t using (%1$s) g
             where t.swarm_id = g.swarm_id and t.person_id = g.person_id
               and not exists (select 1 from (%2$s) n where n.swarm_id = t.swarm_id and n.holder = t.person_id)
            """.formatted(GOING, NOTED);

    /// What claimers are by themselves alone needs no note.
    private static final String ALONE = """
            delete from exchange.handed_over o
             where o.kind = 'own-part' and o.placeholder_id = :person
               and not exists (select 1 from (%s) n where n.swarm_id = o.item_id and n.holder = o.placeholder_id and n.placeholder_id <> n.holder)
            """.formatted(NOTED);

    private ClaimedParts() {}

    static void handOver(JdbcClient jdbc) {
        for (var sql : List.of(OWN.formatted(COMING, AS_IT_WAS, NOTED), OVER, ASKED.over())) {
            jdbc.sql(sql).update();
        }
    }

    /// After the swarms that were theirs are the author's again, or of whoever they were given to.
    static void takeBack(UUID author, UUID person, JdbcClient jdbc) {
        for (var sql : List.of(ASKED.back(), OWN.formatted(GOING, AS_IT_WAS, NOTED), BACK, NO_MORE, ALONE)) {
            jdbc.sql(sql).params(Map.of("author", author, "person", person)).update();
        }
        jdbc.sql(ASKED.over()).update();
    }
}
