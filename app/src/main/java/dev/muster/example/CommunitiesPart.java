package dev.muster.example;

import dev.muster.communities.Opening;
import dev.muster.communities.Openings;
import dev.muster.communities.Rules;
import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.purposes.Assessment;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.PurposeTest;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Ruling;
import dev.muster.purposes.TestAnswer;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Audience;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A goal, two purposes that serve it, and the communities opened from them.
@Component
@Order(20)
class CommunitiesPart implements ExamplePart {
    static final String BREWING = "brewing";
    static final String TITLE = "Brewing together";
    private static final Set<Audience> PARTNERS = Set.of(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.SUPPLIER);
    private final Persons persons;
    private final Goals goals;
    private final Purposes purposes;
    private final Decisions decisions;
    private final Openings openings;

    CommunitiesPart(Persons persons, Goals goals, Purposes purposes, Decisions decisions, Openings openings) {
        this.persons = persons;
        this.goals = goals;
        this.purposes = purposes;
        this.decisions = decisions;
        this.openings = openings;
    }

    @Override
    public void play(Stage stage) {
        var goal = stage.at(stage.piloted(), stage.leader(), () -> goals.state(goal(stage), stage.leader()));
        found(stage, goal, BREWING, TITLE, PARTNERS, derived(stage.founded(), stage.piloted()));
        found(stage, goal, "malting", "Malting with our suppliers", Set.of(Audience.SUPPLIER), observed(stage.piloted()));
        found(stage, goal, "cellar", "Cellar practice", Set.of(Audience.EMPLOYEE), observed(stage.piloted()));
    }

    private GoalDraft goal(Stage stage) {
        var founded = stage.piloted();
        return new GoalDraft(stage.id("goal"), "Fewer support contacts per order", GoalKind.COST, "Support contacts per 100 orders", "contacts",
                Direction.DOWN, new BigDecimal("9.4"), Stage.day(founded).minusDays(1), new BigDecimal("6.5"), Stage.day(founded).plusYears(1),
                persons.withAddress(Cast.GRACE.address()).orElseThrow().id());
    }

    /// The pilot's questions are the baseline.
    private static OutcomeDraft derived(Instant founded, Instant piloted) {
        return new OutcomeDraft(OutcomeDraft.Kind.DERIVED, "Questions solved within 14 days", "%", Direction.UP, new BigDecimal("90"),
                Stage.day(founded).plusYears(1), null, null, "questions.solved-within", 14, BigDecimal.ONE, Stage.day(founded), Stage.day(piloted));
    }

    private static OutcomeDraft observed(Instant founded) {
        return new OutcomeDraft(OutcomeDraft.Kind.OBSERVED, "Batches poured away", "batches a month", Direction.DOWN, new BigDecimal("2"),
                Stage.day(founded).plusYears(1), new BigDecimal("6"), Stage.day(founded).minusDays(1), null, null, null, null, null);
    }

    private void found(Stage stage, Goal goal, String handle, String title, Set<Audience> audiences, OutcomeDraft outcome) {
        var founded = stage.piloted();
        var leader = stage.leader();
        stage.at(founded, leader, () -> {
            var proposed = purposes.propose(new Proposal(stage.id("purpose " + handle), title, Path.STRATEGY), leader);
            var assessed = proposed.state() == PurposeState.PROPOSED ? purposes.assess(proposed, assessment(goal, outcome, founded), leader) : proposed;
            var decided = assessed.state() == PurposeState.ASSESSED ? decisions.decide(assessed, yes(founded), leader) : assessed;
            return openings.open(opening(stage, handle, title, decided, audiences), leader);
        });
    }

    private static Ruling yes(Instant founded) {
        return new Ruling(Verdict.GO, "The same questions come by phone every week; the people who know are here.", Stage.day(founded).plusMonths(6), null, null);
    }

    private static Assessment assessment(Goal goal, OutcomeDraft outcome, Instant founded) {
        return new Assessment("brewers who buy from us, our own brewers and our maltsters", "what goes wrong between malt and glass",
                "an answer from someone who has brewed it, usually the same day", "fewer repeated contacts, and early word of what customers struggle with",
                "Ask, answer, improve each other’s answers, say what worked", "A wrong answer about pressure could hurt someone: our brewers read every such question within a day.",
                Stage.day(founded).plusYears(2), goal.id(), outcome, tests());
    }

    private static Map<PurposeTest, TestAnswer> tests() {
        var tests = new EnumMap<PurposeTest, TestAnswer>(PurposeTest.class);
        tests.put(PurposeTest.MAGNETIC, new TestAnswer(3, "Brewers who buy from us answered one another in the pilot, and nobody paid them."));
        tests.put(PurposeTest.ALIGNED, new TestAnswer(3, "A third of our support contacts repeat what was asked before."));
        tests.put(PurposeTest.LOW_RISK, new TestAnswer(2, "Hygiene and pressure are read within a day; the rest can be corrected in the open."));
        tests.put(PurposeTest.PROPERLY_SCOPED, new TestAnswer(2, "From malt to glass, and not the whole trade."));
        tests.put(PurposeTest.FACILITATES_EVOLUTION, new TestAnswer(2, "Malting and cellar practice would be next."));
        tests.put(PurposeTest.MEASURABLE, new TestAnswer(3, "The pilot gave a baseline."));
        tests.put(PurposeTest.COMMUNITY_DRIVEN, new TestAnswer(2, "Half of the pilot’s answers came from customers."));
        return tests;
    }

    /// Whoever opens what their audience does not see guides it too, or would lose sight of it.
    private Opening opening(Stage stage, String handle, String title, Purpose purpose, Set<Audience> audiences) {
        var owner = persons.withAddress(Cast.GRACE.address()).orElseThrow().id();
        var guide = persons.withAddress(Cast.LENA.address()).orElseThrow().id();
        var guides = audiences.contains(Audience.EMPLOYEE) ? List.of(guide) : List.of(guide, stage.leader().self());
        return new Opening(stage.id("community " + handle), handle, title, purpose, audiences, audiences, owner, guides,
                new Rules("Questions and answers from malt to glass", "Say what you tried: recipe, temperatures and times help others to help you.", 24, List.of("questions", "pages", "swarms")));
    }
}
