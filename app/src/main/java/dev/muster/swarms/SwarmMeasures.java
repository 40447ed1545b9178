package dev.muster.swarms;

import dev.muster.goals.spi.Window;
import dev.muster.items.Items;
import dev.muster.measures.FittedPlans;
import dev.muster.measures.Share;
import dev.muster.measures.Spans;
import dev.muster.measures.Survival;
import dev.muster.rights.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Tells how a place's swarms go, for the viewer of the moment: what the viewer may not see does not count.
@Service
public class SwarmMeasures {
    /// What somebody does in a swarm within half an hour of what they did before is taken as work all the while; what stands alone, and
    /// the first of a row, as a quarter of an hour. The lengths are our own choice: nobody fills in time sheets.
    public static final Duration COST = Duration.ofMinutes(30);
    /// Skills are looked up for so many swarms at most.
    public static final int LATEST = 100;
    /// So many repeats are named at most.
    public static final int NAMED = 500;

    private final SwarmLog log;
    private final RepeatStore repeats;
    private final Items items;
    private final FittedPlans plans;
    private final Clock clock;

    SwarmMeasures(SwarmLog log, RepeatStore repeats, Items items, FittedPlans plans, Clock clock) {
        this.log = log;
        this.repeats = repeats;
        this.items = items;
        this.plans = plans;
        this.clock = clock;
    }

    /// The stretches of time that there are to look at.
    public Spans spans(Place place) {
        var now = clock.instant();
        return log.stretch(place.id()).map(each -> Spans.of(each.earliest(), each.latest(), now)).orElseGet(() -> Spans.none(now));
    }

    /// Everything about one window.
    public SwarmFigures over(Place place, Window window) {
        return plans.read(() -> told(place, window));
    }

    private SwarmFigures told(Place place, Window window) {
        var now = clock.instant();
        var at = now.isBefore(window.end()) ? now : window.end();
        var span = new SwarmLog.Span(place.id(), window.start(), window.end(), at);
        var waits = log.waits(span);
        var count = log.count(span);
        return new SwarmFigures(window, at, count.swarms(), curve(waits, "HELPED"), curve(waits, "RELIEVED"), curve(waits, "RESOLVED"), count.handOvers(),
                new Share(count.handedOver(), count.swarms()), count.returns(), count.people(), log.hours(span), log.covered(span, LATEST), log.lessons(span),
                log.repeats(span), repeated(span), log.learned(span));
    }

    private List<Repeated> repeated(SwarmLog.Span span) {
        var rows = repeats.within(span, NAMED);
        var known = items.all(rows.stream().flatMap(each -> Stream.of(each.swarm(), each.earlier())).distinct().toList());
        return rows.stream().filter(each -> known.containsKey(each.swarm()) && known.containsKey(each.earlier()))
                .map(each -> new Repeated(Objects.requireNonNull(known.get(each.swarm())), Objects.requireNonNull(known.get(each.earlier())), each.by(), each.at())).toList();
    }

    private static Survival curve(List<SwarmLog.Wait> waits, String what) {
        return Survival.of(waits.stream().filter(each -> each.what().equals(what)).map(each -> new Survival.Cases(each.hours(), each.came(), each.waiting())).toList());
    }
}
