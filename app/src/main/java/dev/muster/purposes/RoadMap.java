package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.goals.Goals;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which purpose comes next, and what unlocks it. Staff see the road map; those who lead draw it.
@Service
public class RoadMap {
    private static final int LONGEST_CONDITION = 500;
    private static final int LONGEST_EVIDENCE = 1_000;
    private static final int MOST = 200;
    private final RoadMapStore store;
    private final Portfolio portfolio;
    private final Clock clock;

    RoadMap(RoadMapStore store, Portfolio portfolio, Clock clock) {
        this.store = store;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /// The road map as layers, the first of which waits for nothing.
    ///
    /// @param leftOut whether there are more links than are shown
    public record Drawn(List<List<Step>> layers, boolean leftOut) {}

    /// A purpose on the road map.
    ///
    /// @param waits what unlocks it
    public record Step(Purpose purpose, List<Unlocking> waits) {

        /// Whether everything that it waited for has happened.
        public boolean unlocked() {
            return waits.stream().allMatch(Unlocking::met);
        }
    }

    /// Everything that unlocks something, in the order of what has to come first.
    @Transactional(readOnly = true)
    public Drawn drawn() {
        var found = store.all(MOST + 1);
        var links = found.stream().limit(MOST).toList();
        var known = portfolio.all(links.stream().flatMap(each -> Stream.of(each.purpose(), each.after())).distinct().toList()).stream()
                .collect(Collectors.toMap(Purpose::id, Function.identity()));
        var shown = links.stream().filter(each -> known.containsKey(each.purpose()) && known.containsKey(each.after())).toList();
        return new Drawn(Layers.of(known, judged(shown, known)), found.size() > MOST);
    }

    /// What stands next to a purpose on the road map.
    ///
    /// @param waits for what it waits
    /// @param unlocks what waits for it
    /// @param known the purposes at the other ends
    public record Around(List<Unlocking> waits, List<Unlocking> unlocks, Map<UUID, Purpose> known) {}

    @Transactional(readOnly = true)
    public Around around(Purpose purpose) {
        var links = store.around(purpose.id(), MOST);
        var known = new HashMap<>(portfolio.all(links.stream().flatMap(each -> Stream.of(each.purpose(), each.after())).distinct().toList()).stream()
                .collect(Collectors.toMap(Purpose::id, Function.identity())));
        var judged = judged(links.stream().filter(each -> known.containsKey(each.purpose()) && known.containsKey(each.after())).toList(), known);
        return new Around(judged.stream().filter(each -> each.purpose().equals(purpose.id())).toList(), judged.stream().filter(each -> each.after().equals(purpose.id())).toList(), known);
    }

    /// Where a review found the earlier one achieved, nothing is left to measure or to say.
    private List<Unlocking> judged(List<Unlocking> links, Map<UUID, Purpose> known) {
        var achieved = portfolio.achieved(links.stream().map(Unlocking::after).distinct().toList());
        var reached = portfolio.reached(links.stream().filter(each -> each.onTarget() && !achieved.contains(each.after()))
                .map(each -> Objects.requireNonNull(known.get(each.after()))).distinct().toList());
        return links.stream().map(each -> each.judged(reached.contains(each.after()), achieved.contains(each.after()))).toList();
    }

    /// Says that a purpose is unlocked by the success of another one, or says anew by what.
    ///
    /// @throws Refusal `purposes.road.only-leaders`
    /// @throws Invalid where the condition is missing, or one of the two would have to come before itself
    @Transactional
    public void draw(@Nullable Purpose purpose, @Nullable Purpose after, @Nullable String condition, boolean onTarget, Viewer by) {
        requireLeader(by);
        new Invalid.Check()
                .that(purpose != null, "purpose", "purposes.road.purpose-missing")
                .that(after != null, "after", "purposes.road.after-missing")
                .text(condition, "condition", LONGEST_CONDITION)
                .orThrow();
        var later = Objects.requireNonNull(purpose);
        var earlier = Objects.requireNonNull(after);
        store.lock();
        new Invalid.Check()
                .that(!later.id().equals(earlier.id()), "after", "purposes.road.itself")
                .that(later.id().equals(earlier.id()) || !store.comesBefore(later.id(), earlier.id()), "after", "purposes.road.circle", earlier.title(), later.title())
                .that(!onTarget || earlier.promise() != null, "onTarget", "purposes.road.no-measure")
                .orThrow();
        var wanted = new Unlocking(later.id(), earlier.id(), Objects.requireNonNull(condition).strip(), onTarget, false, false, null);
        store.set(wanted, by.self(), clock.instant(), act(wanted, Verb.ADD, by).detail("condition", wanted.condition()));
    }

    /// Says that a condition is met, with what shows it.
    ///
    /// @throws Refusal `purposes.road.only-leaders`, `shell.gone`; `purposes.road.measured` where it follows from the measure
    /// @throws Invalid where nothing shows it
    @Transactional
    public void meet(Purpose purpose, Purpose after, @Nullable String evidence, Viewer by) {
        requireLeader(by);
        var found = at(purpose, after);
        if (found.onTarget()) {
            throw new Refusal(Reason.CONFLICT, "purposes.road.measured");
        }
        new Invalid.Check().text(evidence, "evidence", LONGEST_EVIDENCE).orThrow();
        var shown = Objects.requireNonNull(evidence).strip();
        store.meet(found, by.self(), shown, clock.instant(), act(found, Verb.ACCEPT, by).detail("evidence", shown));
    }

    /// What one purpose waits for of another one, whether or not it has happened.
    public Optional<Unlocking> between(Purpose purpose, Purpose after) {
        return store.find(purpose.id(), after.id());
    }

    /// What has to have happened, in words.
    ///
    /// @throws Refusal `shell.gone` where the one does not wait for the other
    public String condition(Purpose purpose, Purpose after) {
        return at(purpose, after).condition();
    }

    /// Takes a link off the road map.
    ///
    /// @throws Refusal `purposes.road.only-leaders`, `shell.gone`
    @Transactional
    public void remove(Purpose purpose, Purpose after, Viewer by) {
        requireLeader(by);
        var found = at(purpose, after);
        store.remove(found.purpose(), found.after(), act(found, Verb.REMOVE, by));
    }

    private Unlocking at(Purpose purpose, Purpose after) {
        return store.find(purpose.id(), after.id()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private static void requireLeader(Viewer by) {
        if (!Goals.leads(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.road.only-leaders");
        }
    }

    private Act act(Unlocking unlocking, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, unlocking.purpose(), "purpose", null, Audience.EMPLOYEE.bit(), clock.instant()).target(unlocking.after());
    }
}
