package dev.muster.swarms;

import dev.muster.measures.Share;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Swarms counted, under the viewer's rights.
@Repository
class SwarmLog {
    /// The swarms of a window, with what had happened to them by its end.
    private static final String TOLD = """
            told as (
                select s.item_id, s.created,
                       case when s.helped < :end then s.helped end as helped,
                       case when s.relieved < :end then s.relieved end as relieved,
                       case when s.resolved < :end then s.resolved end as resolved,
                       case when s.closed < :end then s.lesson end as lesson
                  from swarms.swarm s
                 where s.place_id = :place and s.created >= :from and s.created < :end)
            """;
    /// Of what somebody answered, and said in swarms, so much is looked at: the latest before.
    private static final int ACTS = 30;
    /// Of what somebody answered, the latest so many are looked at for what they solved alone.
    private static final int ANSWERS = 1000;
    private final JdbcClient jdbc;

    SwarmLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param at from where one looks back: the end, or now where that is earlier
    record Span(UUID place, Instant from, Instant end, Instant at) {}

    record Stretch(Instant earliest, Instant latest) {

        Stretch with(Stretch other) {
            return new Stretch(earliest.isBefore(other.earliest) ? earliest : other.earliest, latest.isAfter(other.latest) ? latest : other.latest);
        }
    }

    /// How many came after so many hours, or had waited so long when one looked.
    record Wait(String what, double hours, long came, long waiting) {}

    record Count(long swarms, long handOvers, long handedOver, long returns, long people) {}

    /// From the first swarm's opening to when one was last opened, helped or solved.
    Optional<Stretch> stretch(UUID place) {
        return jdbc.sql("""
                (select created from swarms.swarm where place_id = :place order by created, item_id limit 1)
                 union all
                (select greatest(created, helped, relieved, resolved, closed) from swarms.swarm
                  where place_id = :place order by greatest(created, helped, relieved, resolved, closed) desc limit 1)
                """)
            .param("place", place).query(OffsetDateTime.class).list().stream().map(OffsetDateTime::toInstant).map(each -> new Stretch(each, each)).reduce(Stretch::with);
    }

    List<Wait> waits(Span span) {
        return told("""
                select what, extract(epoch from greatest(coalesce(came, :at) - created, interval '0')) / 3600 as hours, count(came) as came, count(*) - count(came) as waiting
                  from told
                 cross join lateral (values ('HELPED', helped), ('RELIEVED', relieved), ('RESOLVED', resolved)) each (what, came)
                 where what <> 'HELPED' or helped is not null or resolved is null
                 group by what, hours
                """, span)
            .query((row, _) -> new Wait(row.getString("what"), row.getDouble("hours"), row.getLong("came"), row.getLong("waiting"))).list();
    }

    /// Whoever turned out to be two of those whom an import brought has handed nothing over to themselves.
    Count count(Span span) {
        return told("""
                , handed as (
                    select t.swarm_id, count(*) as times, count(*) filter (where t.back) as returns
                      from (select s.swarm_id, exists (select 1 from swarms.step e
                                                        where e.swarm_id = s.swarm_id and e.deed = 'TAKEN' and e.other_id = s.by_id and (e.at, e.id) < (s.at, s.id)) as back
                              from told join swarms.step s on s.swarm_id = told.item_id and s.deed = 'TAKEN' and s.at < :end and s.other_id is distinct from s.by_id) t
                     group by t.swarm_id),
                came as (
                    select count(*) as people
                      from told join swarms.part p on p.swarm_id = told.item_id and p.standing in ('IN', 'LEFT') and p.role <> 'OBSERVER' and p.at < :end)
                select (select count(*) from told) as swarms, coalesce(sum(times), 0) as hand_overs, count(*) as handed_over, coalesce(sum(returns), 0) as returns,
                       (select people from came) as people
                  from handed
                """, span)
            .query((row, _) -> new Count(row.getLong("swarms"), row.getLong("hand_overs"), row.getLong("handed_over"), row.getLong("returns"), row.getLong("people"))).single();
    }

    /// Hours of people's time: what each did in a swarm, with what lies between where that is less than half an hour.
    double hours(Span span) {
        return told("""
                , act as (
                    select told.item_id as swarm, s.by_id as person, s.at from told join swarms.step s on s.swarm_id = told.item_id and s.at < :end
                     union all
                    select told.item_id, i.author_id, i.created from told join items.item i on i.id = told.item_id
                     union all
                    select told.item_id, i.author_id, i.created from told join swarms.entry e on e.swarm_id = told.item_id join items.item i on i.id = e.item_id and i.created < :end),
                gap as (select at - lag(at) over (partition by swarm, person order by at) as since from act)
                select coalesce(sum(extract(epoch from case when since <= :row * interval '1 second' then since else :alone * interval '1 second' end)), 0) / 3600 from gap
                """, span)
            .param("row", SwarmMeasures.COST.toSeconds()).param("alone", SwarmMeasures.COST.toSeconds() / 2).query(Double.class).single();
    }

    /// Skills asked for, and those of them that somebody who takes part had shown before, by an answer or in another swarm. `offset 0` has
    /// each thing's tags looked up, instead of all things that have the tag.
    Share covered(Span span, int most) {
        return told("""
                , latest as (select item_id, created from told order by created desc, item_id desc limit :most),
                wanted as (select l.item_id, l.created, t.place_id, t.tag from latest l join items.tagged t on t.item_id = l.item_id)
                select count(*) as wanted,
                       count(*) filter (where exists (
                            select 1
                              from swarms.part p
                             cross join lateral (
                                (select done.root_id from items.item done where done.author_id = p.person_id and done.kind = 'answer' and done.created < w.created
                                  order by done.created desc, done.id desc limit :acts)
                                 union all
                                (select done.root_id from items.item done where done.author_id = p.person_id and done.kind = 'swarm-entry' and done.created < w.created
                                  order by done.created desc, done.id desc limit :acts)) lately
                             cross join lateral (select 1 from items.tagged t where t.item_id = lately.root_id and t.place_id = w.place_id and t.tag = w.tag offset 0) known
                             where p.swarm_id = w.item_id and p.standing in ('IN', 'LEFT') and p.role <> 'OBSERVER')) as covered
                  from wanted w
                """, span)
            .param("most", most).param("acts", ACTS).query((row, _) -> new Share(row.getLong("covered"), row.getLong("wanted"))).single();
    }

    /// Those that repeat an earlier one, as was said by the end.
    Share repeats(Span span) {
        return told("""
                select count(*) as swarms, count(*) filter (where exists (select 1 from swarms.repeat r where r.swarm_id = told.item_id and r.at < :end)) as repeats
                  from told
                """, span)
            .query((row, _) -> new Share(row.getLong("repeats"), row.getLong("swarms"))).single();
    }

    /// People who helped to solve what needs a skill under which they had solved nothing alone before, and those of them who did later:
    /// an answer of theirs was accepted, or they solved a swarm of their own without help.
    Share learned(Span span) {
        return told("""
                , pair as (
                    select p.person_id as person, t.tag, min(told.created) as opened, min(told.resolved) as solved
                      from told
                      join swarms.part p on p.swarm_id = told.item_id and p.standing in ('IN', 'LEFT') and p.role in ('HELPER', 'SCRIBE') and p.at < :end
                      join items.tagged t on t.item_id = told.item_id
                     where told.resolved is not null
                     group by p.person_id, t.tag),
                alone as (
                    select who.person, t.tag, q.settled as moment
                      from (select distinct person from pair) who
                     cross join lateral (select i.id from items.item i where i.author_id = who.person and i.kind = 'answer'
                                          order by i.created desc, i.id desc limit :answers) done
                      join questions.question q on q.accepted_id = done.id
                      join items.tagged t on t.item_id = q.item_id and t.place_id = :place
                     union all
                    select s.owner_id, t.tag, s.resolved
                      from swarms.swarm s
                      join items.tagged t on t.item_id = s.item_id
                     where s.place_id = :place and s.helped is null and s.resolved is not null and s.owner_id in (select person from pair))
                select count(distinct person) as helped, count(distinct person) filter (where later) as learned
                  from (select person, exists (select 1 from alone a where a.person = pair.person and a.tag = pair.tag and a.moment > pair.solved and a.moment < :end) as later
                          from pair
                         where not exists (select 1 from alone a where a.person = pair.person and a.tag = pair.tag and a.moment < pair.opened)) them
                """, span)
            .param("answers", ANSWERS).query((row, _) -> new Share(row.getLong("learned"), row.getLong("helped"))).single();
    }

    Map<Lesson, Long> lessons(Span span) {
        var lessons = new EnumMap<Lesson, Long>(Lesson.class);
        told("select lesson, count(*) as n from told where lesson is not null group by lesson", span)
            .query(row -> {
                lessons.put(Lesson.valueOf(row.getString("lesson")), row.getLong("n"));
            });
        return lessons;
    }

    private StatementSpec told(String words, Span span) {
        return jdbc.sql("with " + TOLD + words).param("place", span.place()).param("from", SwarmStore.utc(span.from())).param("end", SwarmStore.utc(span.end()))
            .params(words.contains(":at") ? Map.of("at", SwarmStore.utc(span.at())) : Map.of());
    }
}
