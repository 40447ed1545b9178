package dev.muster.communities;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.communities.spi.Missing;
import dev.muster.communities.spi.StageGuard;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How communities go from stage to stage. Each step is an act in the log, with who took it, why, and when.
@Service
public class Stages {
    private static final int LONGEST_REASON = 2_000;
    private static final int EVERYONE = Audience.mask(Set.of(Audience.values()));
    private final StageStore store;
    private final Communities communities;
    private final ObjectProvider<StageGuard> guards;
    private final Words words;
    private final Clock clock;

    /// @param guards asked when needed, since they stand on communities themselves
    Stages(StageStore store, Communities communities, ObjectProvider<StageGuard> guards, Words words, Clock clock) {
        this.store = store;
        this.communities = communities;
        this.guards = guards;
        this.words = words;
        this.clock = clock;
    }

    /// Whether somebody may take a step, as far as the person goes. What the clock does is nobody's.
    public static boolean takes(Step step, Community community, Viewer viewer) {
        return switch (step.by()) {
            case GUIDE -> viewer.guides(community.id());
            case GUIDE_OR_SPONSOR -> viewer.guides(community.id()) || viewer.holds(Role.SPONSOR, community.id());
            case SPONSOR, REVIEW -> Communities.closes(community, viewer);
            case ADMINISTRATOR -> viewer.administers();
            case CLOCK -> false;
        };
    }

    /// What the community still lacks for a step, from every module that has a say.
    public List<Missing> missing(Community community, Step step) {
        return guards.orderedStream().flatMap(each -> each.missing(community, step).stream()).toList();
    }

    /// Takes a step. What a review finds comes with {@link #prove}.
    ///
    /// @param reason why, where there is something to say
    /// @throws Refusal `communities.step.from`, `communities.step.only.…`, `communities.step.missing`, `communities.step.by-itself.…`
    @Transactional
    public Community move(Community community, Step step, @Nullable String reason, Viewer by) {
        if (!step.offered()) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.step.by-itself." + step, community.title());
        }
        return take(community, step, reason, by);
    }

    /// Says that the outcome has moved, which is for a review to find: whoever calls this has looked at its evidence.
    ///
    /// @throws Refusal as {@link #move}
    @Transactional
    public Community prove(Community community, String reason, Viewer by) {
        return take(community, Step.PROVE, reason, by);
    }

    /// Takes a step in the name of the clock: the system's work. Where the community stands elsewhere meanwhile, nothing happens.
    ///
    /// @param told what the log keeps of it, such as how many people it took
    /// @return whether the community moved
    public boolean tick(UUID place, Step step, Map<String, ?> told) {
        if (step.by() != Step.By.CLOCK) {
            throw new IllegalArgumentException(step + " is not the clock's");
        }
        var act = Act.byClock(Verb.UPDATE, place, "community", place, EVERYONE, clock.instant()).detail(detail(step, told));
        return store.tick(place, step, act);
    }

    Community take(Community community, Step step, @Nullable String reason, Viewer by) {
        requireFrom(community, step);
        if (!takes(step, community, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.step.only." + step.by(), community.title());
        }
        new Invalid.Check().optional(reason, "reason", LONGEST_REASON).orThrow();
        requireComplete(community, step);
        var told = reason == null || reason.isBlank() ? Map.<String, Object>of() : Map.of("reason", reason.strip());
        var act = Act.inPlace(by.self(), Verb.UPDATE, community.id(), "community", community.id(), EVERYONE, clock.instant());
        if (!store.move(community.id(), step, act.detail(detail(step, told)))) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return communities.at(community.place().handle());
    }

    void requireFrom(Community community, Step step) {
        var stage = community.charter().stage();
        if (stage != step.from()) {
            throw new Refusal(Reason.CONFLICT, "communities.step.from", community.title(), word(stage), word(step.from()), next(stage));
        }
    }

    /// What is possible instead, in a sentence.
    private String next(Stage stage) {
        var steps = Step.after(stage).map(each -> words.say("communities.step.next." + each)).collect(Collectors.joining(" "));
        return stage.over() ? steps : (steps + " " + words.say("communities.step.next.CLOSE")).strip();
    }

    private void requireComplete(Community community, Step step) {
        var missing = missing(community, step);
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.CONFLICT, "communities.step.missing", community.title(), word(step.to()),
                    missing.stream().map(Missing::text).collect(Collectors.joining(" ")));
        }
    }

    private String word(Stage stage) {
        return words.say("communities.stage." + stage).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> detail(Step step, Map<String, ?> told) {
        var detail = new HashMap<String, Object>(told);
        detail.put("step", step);
        detail.put("from", step.from());
        detail.put("to", step.to());
        return detail;
    }

    /// The steps that a community has taken, latest first.
    public List<Taken> taken(Community community, int most) {
        return store.taken(community.id(), most);
    }
}
