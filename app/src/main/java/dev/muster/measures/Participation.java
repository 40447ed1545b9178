package dev.muster.measures;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.shell.SystemDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who took part in a place, day by day (UTC), as far as everybody who sees the place sees it: what is narrowed to some of them
/// counts for nobody, so that what rests on these days can be told to all.
@Service
public class Participation {
    private static final String EVERYBODYS = """
               and %1$s.layer & :everybody = :everybody and %1$s.circle_id = '00000000-0000-0000-0000-000000000000'
               and (%1$s.run_id = '00000000-0000-0000-0000-000000000000' or %1$s.run_id not in (select u.run_id from items.unfinished_run u))
            """;

    private static final String PEOPLE = """
            select c.day, c.person_id
              from measures.contribution c
             where c.place_id = :place and c.day >= :from and c.day <= :to and c.person_id <> all (cast(:besides as uuid[]))
            """ + EVERYBODYS.formatted("c") + " group by c.day, c.person_id";

    /// Answers are looked for from the first day on: none is older than its question.
    private static final String QUESTIONS = """
            with asked as materialized (
                select q.question_id, q.asker_id, q.asked
                  from measures.question q
                 where q.place_id = :place and q.asker_id is not null and not q.made
                   and q.asked >= cast(:from as date)::timestamp at time zone 'UTC' and q.asked < (cast(:to as date) + 1)::timestamp at time zone 'UTC'
            """ + EVERYBODYS.formatted("q") + """
            ),
            answer as materialized (
                select a.parent_id, a.author_id, min(a.created) as created
                  from items.item a
                 where a.place_id = :place and a.kind = 'answer' and a.hidden is null and a.circle_id is null
                   and a.layer & :everybody = :everybody and (a.run_id is null or a.run_id not in (select u.run_id from items.unfinished_run u))
                   and a.created >= cast(:from as date)::timestamp at time zone 'UTC' and a.created < (cast(:to as date) + 1)::timestamp at time zone 'UTC'
                   and a.author_id <> all (cast(:besides as uuid[]))
                 group by a.parent_id, a.author_id)
            select (q.asked at time zone 'UTC')::date as asked, (min(a.created) at time zone 'UTC')::date as answered
              from asked q
              left join answer a on a.parent_id = q.question_id and a.author_id <> q.asker_id
             group by q.question_id, q.asked
            """;

    private static final String FIRST = "select min(c.day) from measures.contribution c where c.place_id = :place" + "\n" + EVERYBODYS.formatted("c");

    private final JdbcClient jdbc;
    private final SystemDatabase system;
    private final Rollups rollups;
    private final FittedPlans plans;

    Participation(JdbcClient jdbc, SystemDatabase system, Rollups rollups, FittedPlans plans) {
        this.jdbc = jdbc;
        this.system = system;
        this.rollups = rollups;
        this.plans = plans;
    }

    /// Somebody contributed on a day.
    public record Took(LocalDate day, UUID person) {}

    /// A question, and when somebody else answered it first.
    public record Asked(LocalDate day, @Nullable LocalDate answered) {}

    /// Both, over some days.
    public record Days(List<Took> people, List<Asked> questions) {}

    /// What the viewer of the moment may know of it.
    ///
    /// @param besides whose contributions and answers do not count
    public Days over(Place place, LocalDate from, LocalDate to, Collection<UUID> besides) {
        rollups.before(place.id());
        return plans.read(() -> read(jdbc, place.id(), Audience.mask(place.seenBy()), from, to, besides));
    }

    /// The same for the clock, which shows nobody anything.
    ///
    /// @param seenBy the audiences (bits) that see the place
    public Days forTheClock(UUID place, int seenBy, LocalDate from, LocalDate to, Collection<UUID> besides) {
        rollups.before(place);
        return read(system.jdbc(), place, seenBy, from, to, besides);
    }

    /// Counts what came lately, before the clock reads the counts by itself.
    public void countFirst(UUID place) {
        rollups.before(place);
    }

    private static Days read(JdbcClient jdbc, UUID place, int seenBy, LocalDate from, LocalDate to, Collection<UUID> besides) {
        var without = besides.toArray(UUID[]::new);
        return new Days(
                jdbc.sql(PEOPLE).param("place", place).param("everybody", everybody(seenBy)).param("from", from).param("to", to).param("besides", without)
                    .query((row, _) -> new Took(row.getObject("day", LocalDate.class), row.getObject("person_id", UUID.class))).list(),
                jdbc.sql(QUESTIONS).param("place", place).param("everybody", everybody(seenBy)).param("from", from).param("to", to).param("besides", without)
                    .query(Participation::asked).list());
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(row.getObject("asked", LocalDate.class), row.getObject("answered", LocalDate.class));
    }

    /// The first day on which somebody contributed.
    public Optional<LocalDate> first(Place place) {
        rollups.before(place.id());
        return jdbc.sql(FIRST).param("place", place.id()).param("everybody", everybody(Audience.mask(place.seenBy())))
            .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /// Whoever is let in by invitation may be of any audience.
    private static int everybody(int seenBy) {
        return seenBy == 0 ? Audience.mask(Set.of(Audience.values())) : seenBy;
    }
}
