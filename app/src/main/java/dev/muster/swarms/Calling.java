package dev.muster.swarms;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.swarms.spi.Matching;
import dev.muster.swarms.spi.Matching.Match;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds who could help, and who is to be left alone.
@Service
public class Calling {
    private static final int MOST = 12;
    private final List<Matching> matchings;
    private final Swarms swarms;
    private final Helping helping;
    private final QuietHours hours;
    private final SwarmStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calling(List<Matching> matchings, Swarms swarms, Helping helping, QuietHours hours, SwarmStore store, JdbcClient jdbc, Clock clock) {
        this.matchings = matchings;
        this.swarms = swarms;
        this.helping = helping;
        this.hours = hours;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who could be called to a swarm: whoever fits, sees it, and has not been asked or taken part before.
    @Transactional(readOnly = true)
    public Call to(Swarm swarm, Place place) {
        var skills = swarms.skills(swarm);
        var parts = helping.of(swarm).stream().collect(Collectors.toMap(Part::person, each -> each));
        var fits = matchings.stream().flatMap(each -> each.of(place.id(), skills, MOST * 2).stream()).toList();
        var there = fits.stream().filter(each -> parts.containsKey(each.person()) && here(parts.get(each.person()))).flatMap(each -> each.shown().keySet().stream()).toList();
        var wanted = skills.stream().filter(each -> !there.contains(each)).toList();
        var people = candidates(fits.stream().filter(each -> !parts.containsKey(each.person())).toList(), place, swarm);
        var free = people.stream().filter(each -> !each.resting()).toList();
        var missing = wanted.stream().filter(skill -> free.stream().noneMatch(each -> each.skills().contains(skill))).toList();
        return new Call(people, Cover.smallest(free, wanted), missing);
    }

    private static boolean here(Part part) {
        return part.standing() == Part.Standing.IN && part.role() != Part.Role.OBSERVER;
    }

    private List<Candidate> candidates(List<Match> fits, Place place, Swarm swarm) {
        var ids = seeing(fits.stream().map(Match::person).distinct().toList(), place, swarm);
        var rests = hours.of(ids);
        var loads = loads(ids);
        return fits.stream().filter(each -> ids.contains(each.person()))
                .map(each -> candidate(each, rests.get(each.person()), loads.getOrDefault(each.person(), 0)))
                .sorted(Comparator.comparing(Candidate::resting)).limit(MOST).toList();
    }

    private Candidate candidate(Match match, @Nullable Hours rest, int load) {
        boolean resting = rest != null && rest.resting(clock.instant()) || load >= (rest == null ? Hours.USUAL : rest.most());
        return new Candidate(match.person(), List.copyOf(match.shown().keySet()), load, resting);
    }

    /// Whoever is not in a place by invitation could not come. Who is in a circle, only they know: nobody is named there.
    private List<UUID> seeing(List<UUID> people, Place place, Swarm swarm) {
        if (people.isEmpty() || swarm.item().circle() != null) {
            return List.of();
        }
        return !place.byInvitation() ? people
                : jdbc.sql("select person_id from rights.membership where place_id = :place and person_id in (:people)").param("place", place.id()).param("people", people)
                    .query(UUID.class).list();
    }

    private Map<UUID, Integer> loads(Collection<UUID> people) {
        var loads = new HashMap<UUID, Integer>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                    select p.person_id, count(*) as load
                      from swarms.part p join swarms.swarm s on s.item_id = p.swarm_id and s.resolved is null
                     where p.person_id in (:people) and p.standing = 'IN' and p.role in ('OWNER', 'HELPER', 'SCRIBE')
                     group by p.person_id
                    """)
                .param("people", people).query(row -> {
                    loads.put(row.getObject("person_id", UUID.class), row.getInt("load"));
                });
        }
        return loads;
    }

    /// Swarms without help that the viewer's own work fits; none in the viewer's quiet hours, or where they help enough already.
    @Transactional(readOnly = true)
    public List<Swarm> fitting(Viewer viewer, int most) {
        if (!viewer.signedIn() || viewer.audience() != Audience.EMPLOYEE) {
            return List.of();
        }
        var rest = hours.of(viewer.self());
        if (rest.resting(clock.instant()) || loads(List.of(viewer.self())).getOrDefault(viewer.self(), 0) >= rest.most()) {
            return List.of();
        }
        return swarms.shown(store.fitting(viewer.self(), most));
    }
}
