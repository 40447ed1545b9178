package dev.muster.launch;

import dev.muster.activity.Verb;
import dev.muster.communities.Community;
import dev.muster.communities.Stage;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tipping point of a community: set before it is launched, and left alone from then on, so that nobody moves it to where they are.
@Service
public class Aims {
    /// Fewer people could be recognised in the numbers.
    public static final int FEWEST = 5;
    private static final int MOST = 100_000;
    private static final Set<Stage> OPEN = EnumSet.of(Stage.CHARTERED, Stage.SEEDING, Stage.READY);
    private final AimStore store;
    private final Clock clock;

    Aims(AimStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The tipping point, for those who may see the plan.
    public Optional<Aim> of(Community community) {
        return store.find(community.id());
    }

    /// Whether it can be set at this stage.
    public static boolean settable(Stage stage) {
        return OPEN.contains(stage);
    }

    /// Sets the tipping point.
    ///
    /// @param seen the version that the planner saw; 0 where there was none
    /// @throws Refusal `launch.only-planners`, `launch.aim.fixed`, `rights.place.closed`, `shell.stale`
    /// @throws Invalid at `people` or `target`
    @Transactional
    public Aim set(Community community, @Nullable Integer people, @Nullable LocalDate target, int seen, Viewer by) {
        Planning.require(community, by);
        if (!settable(community.charter().stage())) {
            throw new Refusal(Reason.CONFLICT, "launch.aim.fixed", community.title());
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        new Invalid.Check().that(people != null, "people", "shell.field.missing")
                .that(people == null || people >= FEWEST && people <= MOST, "people", "launch.aim.people.odd", FEWEST, MOST)
                .that(target != null, "target", "shell.field.missing")
                .that(target == null || !target.isBefore(today.plusDays(Tipping.DAYS)), "target", "launch.aim.target.soon", Tipping.DAYS)
                .that(target == null || target.isBefore(today.plusYears(5)), "target", "launch.aim.target.far")
                .orThrow();
        var aim = new Aim(community.id(), Objects.requireNonNull(people), Objects.requireNonNull(target), null, seen + 1);
        var act = Planning.act(community, Verb.UPDATE, community.id(), "launch", clock.instant(), by);
        if (!store.set(aim, seen, act, by)) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return aim;
    }
}
