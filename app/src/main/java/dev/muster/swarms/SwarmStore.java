package dev.muster.swarms;

import dev.muster.activity.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Swarms and their steps, under the viewer's rights.
@Repository
class SwarmStore {
    /// When somebody last did something for it, as far as the viewer sees that: what staff say among themselves stirs it for staff alone.
    private static final String SWARMS = """
            select s.*
              from (select w.*, greatest(w.created, (select max(t.at) from swarms.step t where t.swarm_id = w.item_id),
                           (select i.created from items.item i where i.root_id = w.item_id and i.root_id <> i.id order by i.created desc limit 1)) as beat
                      from swarms.swarm w) s
            """;
    /// Of what somebody did, so much of each kind tells what they know.
    private static final int ACTS = 300;
    private final JdbcClient jdbc;

    SwarmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a swarm has beyond its item.
    record Row(UUID item, Swarm.Problem problem, UUID owner, @Nullable UUID successor, Course course) {}

    /// @return whether it was not there before
    boolean insert(UUID item, UUID place, Swarm.Problem problem, UUID owner, Instant now) {
        return jdbc.sql("""
                insert into swarms.swarm (item_id, place_id, created, severity, whom, tried, sufferer_id, owner_id)
                values (:item, :place, :now, :severity, :whom, :tried, :sufferer::uuid, :owner) on conflict do nothing
                """)
            .param("item", item).param("place", place).param("now", utc(now)).param("severity", problem.severity().name()).param("whom", problem.whom())
            .param("tried", problem.tried()).param("sufferer", problem.sufferer()).param("owner", owner).update() == 1;
    }

    Optional<Row> find(UUID item) {
        return jdbc.sql(SWARMS + " where s.item_id = :item").param("item", item).query((row, _) -> row(row)).optional();
    }

    /// Those of these ids that the viewer sees.
    List<Row> all(Collection<UUID> wanted) {
        return wanted.isEmpty() ? List.of()
                : jdbc.sql(SWARMS + " where s.item_id = any (:wanted::uuid[])").param("wanted", array(wanted)).query((row, _) -> row(row)).list();
    }

    /// A place's swarms, newest first.
    List<Row> of(UUID place, Show show, Instant now, @Nullable Row after, int most) {
        return jdbc.sql(SWARMS + """
                 where s.place_id = :place
                   and (:after::timestamptz is null or (s.created, s.item_id) < (:after::timestamptz, :last::uuid))
                   and\s""" + show.condition() + """
                 order by s.created desc, s.item_id desc
                 limit :most
                """)
            .param("place", place).param("now", utc(now)).param("most", most)
            .param("after", after == null ? null : after.course().opened().toString()).param("last", after == null ? null : after.item())
            .query((row, _) -> row(row)).list();
    }

    /// What somebody owns, or is asked to help with or to take over, and that is not closed; newest first.
    List<Row> waitingFor(UUID person, int most) {
        return jdbc.sql(SWARMS + """
                  join (select item_id from swarms.swarm where owner_id = :person and closed is null
                        union
                        select swarm_id from swarms.part where person_id = :person and standing = 'ASKED'
                        union
                        select p.swarm_id from swarms.part p join swarms.swarm o on o.item_id = p.swarm_id and o.successor_id = p.person_id
                         where p.person_id = :person and p.standing = 'IN') mine on mine.item_id = s.item_id
                 where s.closed is null
                 order by s.created desc, s.item_id desc
                 limit :most
                """)
            .param("person", person).param("most", most).query((row, _) -> row(row)).list();
    }

    /// Swarms that nobody has joined, under a tag under which somebody has answered, or said something in a swarm; newest first. Of what
    /// they did, the latest of each kind is looked at.
    List<Row> fitting(UUID person, int most) {
        return jdbc.sql(SWARMS + """
                 where s.helped is null and s.resolved is null and s.owner_id <> :person
                   and not exists (select 1 from swarms.part p where p.swarm_id = s.item_id and p.person_id = :person)
                   and exists (select 1 from items.tagged t
                                where t.item_id = s.item_id and (t.place_id, t.tag) in (
                                    select known.place_id, known.tag
                                      from unnest(array['answer', 'swarm-entry']) each (kind)
                                     cross join lateral (select done.root_id from items.item done where done.author_id = :person and done.kind = each.kind
                                                          order by done.created desc, done.id desc limit :acts) lately
                                     cross join lateral (select k.place_id, k.tag from items.tagged k where k.item_id = lately.root_id offset 0) known))
                 order by s.created desc, s.item_id desc
                 limit :most
                """)
            .param("person", person).param("acts", ACTS).param("most", most).query((row, _) -> row(row)).list();
    }

    int count(UUID place, Show show, Instant now, int most) {
        return jdbc.sql("select count(*) from (" + SWARMS + " where s.place_id = :place and " + show.condition() + " limit :most) found")
            .param("place", place).param("now", utc(now)).param("most", most).query(Integer.class).single();
    }

    void save(Swarm swarm, Act act) {
        var course = swarm.course();
        jdbc.sql(act.after("""
                update swarms.swarm
                   set owner_id = :owner, successor_id = :successor::uuid, helped = :helped::timestamptz, relieved = :relieved::timestamptz,
                       resolved = :resolved::timestamptz, solution = :solution, confirmed = :confirmed::timestamptz, closed = :closed::timestamptz,
                       lesson = :lesson, reason = :reason
                 where item_id = :item
                returning 1
                """))
            .params(act.parameters()).param("item", swarm.id()).param("owner", swarm.owner()).param("successor", swarm.successor())
            .param("helped", text(course.helped())).param("relieved", text(course.relieved())).param("resolved", text(course.resolved()))
            .param("solution", course.solution()).param("confirmed", text(course.confirmed())).param("closed", text(course.closed()))
            .param("lesson", course.lesson() == null ? null : course.lesson().name()).param("reason", course.reason()).update();
    }

    void keep(Step step, UUID swarm) {
        jdbc.sql("insert into swarms.step (id, swarm_id, deed, word, by_id, other_id, at) values (:id, :swarm, :deed, :word, :by, :other::uuid, :at)")
            .param("id", step.id()).param("swarm", swarm).param("deed", step.deed().name()).param("word", step.word()).param("by", step.by())
            .param("other", step.other()).param("at", utc(step.at())).update();
    }

    /// The latest steps before a moment, last first.
    List<Step> steps(UUID swarm, @Nullable Instant before, int most) {
        return jdbc.sql("select * from swarms.step where swarm_id = :swarm" + (before == null ? "" : " and at < :before") + " order by at desc, id desc limit :most")
            .param("swarm", swarm).param("before", before == null ? null : utc(before)).param("most", most).query((row, _) -> step(row)).list();
    }

    /// Some of them, in the order of time.
    List<Step> steps(UUID swarm, Collection<UUID> wanted) {
        return jdbc.sql("select * from swarms.step where swarm_id = :swarm and id = any (:wanted::uuid[]) order by at, id")
            .param("swarm", swarm).param("wanted", array(wanted)).query((row, _) -> step(row)).list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getObject("id", UUID.class), Deed.valueOf(row.getString("deed")), row.getString("word"), row.getObject("by_id", UUID.class),
                row.getObject("other_id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        var lesson = row.getString("lesson");
        return new Row(row.getObject("item_id", UUID.class),
                new Swarm.Problem(Severity.valueOf(row.getString("severity")), row.getString("whom"), row.getString("tried"), row.getObject("sufferer_id", UUID.class)),
                row.getObject("owner_id", UUID.class), row.getObject("successor_id", UUID.class),
                new Course(row.getObject("created", OffsetDateTime.class).toInstant(), row.getObject("beat", OffsetDateTime.class).toInstant(), time(row, "helped"),
                        time(row, "relieved"), time(row, "resolved"), row.getString("solution"), time(row, "confirmed"), time(row, "closed"),
                        lesson == null ? null : Lesson.valueOf(lesson), row.getString("reason")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
