package dev.muster.trust;

import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// How far people are trusted in a community, and why. Everybody is told of themselves alone.
///
/// Trust grows from outcomes: answers that were accepted or solved it for others, and own questions that somebody could solve.
/// It is not lost by staying away. What one other person says counts a few times only.
@Service
public class Trust {
    private final TrustStore store;
    private final Rules rules;
    private final Places places;
    private final Clock clock;

    Trust(TrustStore store, Rules rules, Places places, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.places = places;
        this.clock = clock;
    }

    /// Where the viewer stands.
    public Progress progress(Place place, Viewer viewer) {
        return progress(place.id(), rules.all(), viewer);
    }

    /// Communities in which the viewer has written something, latest first, and stands somewhere by what came of it.
    public List<Place> places(Viewer viewer) {
        var all = store.places(viewer.self());
        var found = places.all(all);
        return all.stream().filter(found::containsKey).map(found::get).filter(place -> !vouchedFor(place.id(), viewer)).toList();
    }

    Progress progress(UUID place, Map<Rule, Integer> values, Viewer viewer) {
        if (vouchedFor(place, viewer)) {
            return new Progress(Level.PROVEN, Level.PROVEN, null, 0, List.of());
        }
        var deeds = store.deeds(place, viewer.self(), Objects.requireNonNull(values.get(Rule.PER_PAIR)));
        var level = level(place, deeds, values, viewer);
        var next = level == Level.NEWCOMER ? Level.REGULAR : Level.PROVEN;
        var bound = level == Level.NEWCOMER && founding(place, values) ? Level.REGULAR : level;
        return new Progress(level, bound, level == Level.PROVEN ? null : next, Deeds.value(values, next + "_CRITERIA"), deeds.towards(next, values));
    }

    private boolean founding(UUID place, Map<Rule, Integer> values) {
        var young = clock.instant().minus(Duration.ofDays(Objects.requireNonNull(values.get(Rule.FOUNDING_DAYS))));
        return store.founding(place, young, Objects.requireNonNull(values.get(Rule.FOUNDING_PEOPLE)));
    }

    private static Level level(UUID place, Deeds deeds, Map<Rule, Integer> values, Viewer viewer) {
        if (deeds.reach(Level.PROVEN, values)) {
            return Level.PROVEN;
        }
        // Whoever was let in has somebody who answers for them.
        return viewer.memberOf(place) || deeds.reach(Level.REGULAR, values) ? Level.REGULAR : Level.NEWCOMER;
    }

    /// Staff, and whoever the organisation has trusted with something here, need not show anything first.
    static boolean vouchedFor(UUID place, Viewer viewer) {
        return viewer.audience() == Audience.EMPLOYEE
                || viewer.grants().stream().anyMatch(each -> each.place() == null || each.place().equals(place));
    }
}
