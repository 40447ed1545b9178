package dev.muster.exchange;

import dev.muster.communities.Community;
import dev.muster.communities.Opening;
import dev.muster.communities.Openings;
import dev.muster.communities.Rules;
import dev.muster.exchange.charter.CharterFile;
import dev.muster.goals.Direction;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
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
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Makes a community from a charter file: goal, purpose and decision are stated in the names of those whom the file
/// names, through the same faces and the same gate as in the browser. Doing it again goes on where it stood.
@Service
public class Founding {
    private final Goals goals;
    private final Purposes purposes;
    private final Decisions decisions;
    private final Openings openings;
    private final Persons persons;
    private final SignIn signIn;
    private final Words words;

    Founding(Goals goals, Purposes purposes, Decisions decisions, Openings openings, Persons persons, SignIn signIn, Words words) {
        this.goals = goals;
        this.purposes = purposes;
        this.decisions = decisions;
        this.openings = openings;
        this.persons = persons;
        this.signIn = signIn;
        this.words = words;
    }

    /// Prepares a community that nobody sees until an import is finished.
    ///
    /// @param firstDay the first day of what is to be imported: a baseline of "the first 90 days" counts from it
    /// @throws Refusal where somebody named is not here or may not do what the file says; `rights.place.taken`
    /// @throws dev.muster.shell.Invalid with everything that the gate misses
    public Community prepare(CharterFile charter, String handle, LocalDate firstDay, Viewer administrator) {
        return administrator.call(() -> {
            var named = charter.community().guides().stream().map(this::person).toList();
            var owner = person(charter.community().owner());
            var purpose = decided(charter, handle, firstDay, administrator);
            return openings.prepare(opening(charter.community(), handle, purpose, owner, named), administrator);
        });
    }

    private UUID person(String address) {
        return persons.withAddress(address).orElseThrow(() -> new Refusal(Reason.INVALID, "exchange.charter.nobody", address)).id();
    }

    private Purpose decided(CharterFile charter, String handle, LocalDate firstDay, Viewer administrator) {
        var goal = goals.state(goal(charter.goal(), handle), administrator);
        var key = Ids.named("charter purpose " + handle + " " + charter.purpose().title());
        var proposer = viewer(charter.goal().owner());
        var purpose = proposer.call(() -> purposes.propose(new Proposal(key, charter.purpose().title(), Path.MANDATE), proposer));
        if (purpose.state() == PurposeState.PROPOSED) {
            var proposed = purpose;
            purpose = proposer.call(() -> purposes.assess(proposed, assessment(charter, goal.id(), firstDay), proposer));
        }
        if (purpose.state() == PurposeState.ASSESSED) {
            var assessed = purpose;
            var decider = viewer(charter.decision().by());
            purpose = decider.call(() -> decisions.decide(assessed, ruling(charter.decision()), decider));
        }
        return purpose;
    }

    private Viewer viewer(String address) {
        return signIn.viewer(person(address)).orElseThrow();
    }

    private GoalDraft goal(CharterFile.Goal goal, String handle) {
        return new GoalDraft(Ids.named("charter goal " + handle + " " + goal.title()), goal.title(), GoalKind.valueOf(goal.kind().name()),
                goal.measure(), goal.unit(), Direction.valueOf(goal.direction().name()), goal.baseline(), goal.baselineDate(),
                goal.target(), goal.due(), person(goal.owner()));
    }

    private Assessment assessment(CharterFile charter, UUID goal, LocalDate firstDay) {
        var purpose = charter.purpose();
        return new Assessment(purpose.who(), purpose.issue(), purpose.theyGain(), purpose.weGain(), purpose.collaboration(),
                purpose.risk(), purpose.expires(), goal, outcome(charter.outcome(), firstDay), tests(charter.tests()));
    }

    private static Map<PurposeTest, TestAnswer> tests(Map<String, CharterFile.Test> said) {
        var tests = new EnumMap<PurposeTest, TestAnswer>(PurposeTest.class);
        said.forEach((name, test) -> tests.put(PurposeTest.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')),
                new TestAnswer(test.score(), test.evidence())));
        return tests;
    }

    private OutcomeDraft outcome(CharterFile.Outcome outcome, LocalDate firstDay) {
        return switch (outcome) {
            case CharterFile.Outcome.Derived derived -> new OutcomeDraft(OutcomeDraft.Kind.DERIVED, name(derived), derived.unit(),
                    Direction.valueOf(derived.direction().name()), derived.target(), derived.targetDate(), null, null,
                    derived.measure(), derived.days(), derived.factor(), firstDay, firstDay.plusDays(derived.baselineDays()));
            case CharterFile.Outcome.Observed observed -> new OutcomeDraft(OutcomeDraft.Kind.OBSERVED, observed.name(), observed.unit(),
                    Direction.valueOf(observed.direction().name()), observed.target(), observed.targetDate(), observed.baseline(),
                    observed.baselineDate(), null, null, null, null, null);
        };
    }

    /// What people read: "Questions solved within 14 days".
    private String name(CharterFile.Outcome.Derived derived) {
        var key = "exchange.charter.outcome." + derived.measure();
        return words.know(key) ? words.say(key, derived.days()) : derived.measure();
    }

    private static Ruling ruling(CharterFile.Decision decision) {
        return new Ruling(Verdict.valueOf(decision.verdict().name()), decision.reason(), decision.review(), null, null);
    }

    private static Opening opening(CharterFile.Community community, String handle, Purpose purpose, UUID owner, List<UUID> guides) {
        return new Opening(null, handle, community.title(), purpose, audiences(community.see()), audiences(community.contribute()), owner,
                guides, new Rules(community.description(), community.guidelines(), community.answerWithinHours(), null, audiences(community.register()),
                        audiences(community.openSwarms()), community.pagesApproved()));
    }

    private static Set<Audience> audiences(List<String> names) {
        return names.stream().map(name -> Audience.valueOf(name.toUpperCase(Locale.ROOT))).collect(Collectors.toUnmodifiableSet());
    }
}
