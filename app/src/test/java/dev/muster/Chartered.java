package dev.muster;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.communities.Opening;
import dev.muster.communities.Openings;
import dev.muster.communities.Rules;
import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.purposes.Assessment;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.OutcomeDraft.Kind;
import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeTest;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Ruling;
import dev.muster.purposes.TestAnswer;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/// A world with direction in it: goals, purposes, and communities opened from them.
public abstract class Chartered extends World {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired protected Goals goals;
    @Autowired protected Purposes purposes;
    @Autowired protected Decisions decisions;
    @Autowired protected Communities communities;
    @Autowired protected Openings openings;
    @Autowired protected Memberships memberships;

    protected static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone());
    }

    protected static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    protected Viewer strategist(String name) {
        return holder(employee(name), Role.STRATEGIST, null);
    }

    protected Viewer sponsor(String name) {
        return holder(employee(name), Role.SPONSOR, null);
    }

    protected static GoalDraft fewerReturns(Viewer owner) {
        return new GoalDraft(null, "Fewer returned kegs", GoalKind.COST, "kegs that come back", "kegs a month", Direction.DOWN,
                number("120"), today().minusDays(10), number("60"), today().plusYears(1), owner.self());
    }

    protected Goal goal(Viewer owner) {
        var administrator = administrator();
        return administrator.call(() -> goals.state(fewerReturns(owner), administrator));
    }

    protected Purpose proposed(Viewer by) {
        return by.call(() -> purposes.propose(new Proposal(null, "Beer that keeps", Path.EDGES), by));
    }

    protected static OutcomeDraft answersRead() {
        return new OutcomeDraft(Kind.OBSERVED, "of kegs come back", "%", Direction.DOWN, number("3"), today().plusMonths(10),
                number("8.5"), today().minusDays(3), null, null, null, null, null);
    }

    protected static OutcomeDraft withoutBaseline() {
        return new OutcomeDraft(Kind.OBSERVED, "of kegs come back", "%", Direction.DOWN, number("3"), today().plusMonths(10),
                null, null, null, null, null, null, null);
    }

    protected static Assessment assessment(Goal goal, OutcomeDraft outcome) {
        return assessment(goal, outcome, tests());
    }

    protected static Assessment assessment(Goal goal, OutcomeDraft outcome, Map<PurposeTest, TestAnswer> tests) {
        return new Assessment("cellar masters and brewers", "stale beer", "an answer that works", "fewer returned kegs",
                "brewers and cellar masters compare what they see", "recipes may leak", today().plusYears(1), goal.id(), outcome, tests);
    }

    /// The seven tests, passed well.
    public static Map<PurposeTest, TestAnswer> tests() {
        return Arrays.stream(PurposeTest.values()).collect(Collectors.toMap(each -> each, each -> new TestAnswer(2, "Seen at " + each)));
    }

    protected Purpose assessed(Viewer by, OutcomeDraft outcome) {
        var goal = goal(by);
        var purpose = proposed(by);
        return by.call(() -> purposes.assess(purpose, assessment(goal, outcome), by));
    }

    protected Purpose decided(Purpose purpose, Verdict verdict) {
        var decider = strategist("Stella Strategist");
        return decider.call(() -> decisions.decide(purpose, ruling(verdict), decider));
    }

    protected static Ruling ruling(Verdict verdict) {
        return new Ruling(verdict, "It serves the goal.", today().plusMonths(3), null, null);
    }

    /// A purpose that a community may be opened from.
    protected Purpose approved() {
        return decided(assessed(employee("Petra Proposer"), answersRead()), Verdict.GO);
    }

    protected static Opening opening(Purpose purpose, Viewer owner, Viewer guide, Audience... seenBy) {
        var audiences = seenBy.length == 0 ? EnumSet.noneOf(Audience.class) : EnumSet.copyOf(Set.of(seenBy));
        return new Opening(null, "beer-" + COUNT.incrementAndGet(), "Beer that keeps", purpose, audiences, audiences,
                owner.self(), List.of(guide.self()), Rules.usual());
    }

    /// A community that the audiences see; by invitation where there are none.
    protected Community community(Audience... seenBy) {
        return community(employee("Gil Guide"), seenBy);
    }

    protected Community community(Viewer guide, Audience... seenBy) {
        var purpose = approved();
        var administrator = administrator();
        return administrator.call(() -> openings.open(opening(purpose, administrator, guide, seenBy), administrator));
    }
}
