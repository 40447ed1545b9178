package dev.muster.readiness;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.Derived;
import dev.muster.goals.Measurements;
import dev.muster.goals.spi.Window;
import dev.muster.measures.Footing;
import dev.muster.measures.Share;
import dev.muster.readiness.Gap.Shown;
import dev.muster.readiness.spi.HeldReviews;
import dev.muster.readiness.spi.HeldReviews.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What happened here up to the end of a round, in the words of the instrument's levels. All is read under the viewer's rights.
@Component
class Deeds {
    private static final String ANSWERED_WITHIN = "questions.answered-within";
    private static final int DAYS_LOOKED_AT = 90;
    private static final int MOST_COMMUNITIES = 100;
    private static final int FORTNIGHT = 14;
    private static final double HALF = 0.5;
    private static final double MOSTLY = 0.8;
    /// Within how many days half of the questions have to be answered for a level, from the highest down.
    private static final List<Integer> DAYS = List.of(1, 2, 7, 30);
    private final DeedStore store;
    private final Communities communities;
    private final Measurements measurements;
    private final ObjectProvider<HeldReviews> reviews;

    /// @param reviews asked when needed: who keeps them stands further down
    Deeds(DeedStore store, Communities communities, Measurements measurements, ObjectProvider<HeldReviews> reviews) {
        this.store = store;
        this.communities = communities;
        this.measurements = measurements;
        this.reviews = reviews;
    }

    Shown shown(Twin twin, Round round) {
        var day = end(round);
        return switch (twin) {
            case ANSWERED -> answered(day);
            case MEASURED -> measured(store.outcomes(day));
            case DECIDED -> decided(store.decided(day));
            case REVIEWED -> reviewed(day);
            case GOALS -> goals(store.goals(day));
        };
    }

    /// The day up to which one looks back.
    static LocalDate end(Round round) {
        return round.closed() == null ? round.closes() : LocalDate.ofInstant(round.closed(), ZoneOffset.UTC);
    }

    private Shown answered(LocalDate day) {
        var window = Window.endingWith(day, DAYS_LOOKED_AT);
        var places = communities.all(null, MOST_COMMUNITIES);
        for (int days : DAYS) {
            var share = share(places, days, window);
            if (share.footing() == Footing.NONE) {
                return new Shown(null, share.hits(), share.n());
            }
            if (share.hits() >= HALF * share.n() || days == DAYS.getLast()) {
                return new Shown(level(days, share), share.hits(), share.n());
            }
        }
        throw new AssertionError("The last number of days ends it");
    }

    private static int level(int days, Share share) {
        return share.hits() >= HALF * share.n() ? 5 - DAYS.indexOf(days) : 1;
    }

    private Share share(List<Community> places, int days, Window window) {
        var asked = new Derived(ANSWERED_WITHIN, days, BigDecimal.ONE);
        return places.stream().flatMap(each -> measurements.over(asked, each.id(), window).stream())
                .map(value -> new Share(Math.round(value.value() / 100 * value.n()), value.n()))
                .reduce(new Share(0, 0), Share::plus);
    }

    /// Every active purpose has a baseline: the gate sees to that. What is left to see is whether it is read.
    private static Shown measured(Share read) {
        return new Shown(read.n() == 0 ? null : read.hits() == read.n() ? 5 : 4, read.hits(), read.n());
    }

    private static Shown decided(Share decided) {
        return new Shown(decided.footing() == Footing.NONE ? null : decidedLevel((double) decided.hits() / decided.n()), decided.hits(), decided.n());
    }

    private static int decidedLevel(double share) {
        return share >= 0.9 ? 5 : share >= 0.65 ? 4 : share >= 0.35 ? 3 : share >= 0.1 ? 2 : 1;
    }

    /// A review is not late before the days have passed in which it may be held.
    private Shown reviewed(LocalDate day) {
        var held = reviews.stream().map(each -> each.between(day.minusDays(DAYS_LOOKED_AT), day.minusDays(FORTNIGHT), FORTNIGHT)).findFirst().orElse(new Held(0, 0, 0));
        var share = new Share(held.held(), held.due());
        return new Shown(share.footing() == Footing.NONE ? null : reviewedLevel((double) held.held() / held.due(), held.changed()), held.held(), held.due());
    }

    private static int reviewedLevel(double share, long changed) {
        return share >= MOSTLY ? changed > 0 ? 5 : 4 : share >= HALF ? 3 : share > 0 ? 2 : 1;
    }

    private static Shown goals(Share read) {
        int level = read.n() == 0 ? 1 : read.n() == 1 ? 3 : read.hits() == read.n() ? 5 : 4;
        return new Shown(level, read.hits(), read.n());
    }

    /// How many active purposes have a measured outcome, as the evidence has it; `none` adds nothing to what people say.
    String measuredPurposes(Round round) {
        return word(store.outcomes(end(round)).n());
    }

    /// How many of those whose outcome is read have reached their target.
    String reachedPurposes(Round round) {
        return word(store.reached(end(round)));
    }

    private static String word(long number) {
        return number == 0 ? "none" : number == 1 ? "one" : "several";
    }
}
