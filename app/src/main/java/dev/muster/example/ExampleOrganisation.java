package dev.muster.example;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Opening;
import dev.muster.communities.Rules;
import dev.muster.conversation.Comments;
import dev.muster.conversation.Reuses;
import dev.muster.goals.Direction;
import dev.muster.goals.Goal;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.purposes.Assessment;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Ruling;
import dev.muster.purposes.Verdict;
import dev.muster.questions.Acceptances;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Example;
import dev.muster.shell.PresentClock;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/// A brewers' supplier and its customers: two communities, twelve people, forty questions over the last four months.
@Component
class ExampleOrganisation implements Example {
    private static final Duration FOUNDED = Duration.ofDays(125);
    private static final Duration PILOT = Duration.ofDays(46);
    private static final Duration BETWEEN = Duration.ofDays(3);
    private static final Set<Audience> PARTNERS = Set.of(Audience.EMPLOYEE, Audience.CUSTOMER, Audience.SUPPLIER);
    private static final List<Cast> ASKERS = List.of(Cast.NADIA, Cast.TOM, Cast.MEI, Cast.OSKAR, Cast.PRIYA, Cast.JONAS);
    private static final List<Cast> ANSWERERS = List.of(Cast.IVO, Cast.LENA, Cast.MEI, Cast.SAM, Cast.NADIA, Cast.CLAIRE);
    private final Persons persons;
    private final SignIn signIn;
    private final Goals goals;
    private final Purposes purposes;
    private final Communities communities;
    private final Questions questions;
    private final Answers answers;
    private final Acceptances acceptances;
    private final Comments comments;
    private final Reuses reuses;

    ExampleOrganisation(Persons persons, SignIn signIn, Goals goals, Purposes purposes, Communities communities,
            Questions questions, Answers answers, Acceptances acceptances, Comments comments, Reuses reuses) {
        this.persons = persons;
        this.signIn = signIn;
        this.goals = goals;
        this.purposes = purposes;
        this.communities = communities;
        this.questions = questions;
        this.answers = answers;
        this.acceptances = acceptances;
        this.comments = comments;
        this.reuses = reuses;
    }

    @Override
    public void make(UUID administrator) {
        var leader = signIn.viewer(administrator).orElseThrow();
        leader.call(() -> {
            make(Instant.now().minus(FOUNDED), leader);
            return true;
        });
    }

    private void make(Instant founded, Viewer leader) {
        for (var each : Cast.values()) {
            at(founded, leader, () -> persons.add(new Persons.Newcomer(each.shown, each.address(), each.audience, each.organisation, secret()), leader));
        }
        var piloted = founded.plus(PILOT);
        var goal = at(piloted, leader, () -> goals.state(goal(piloted), leader));
        var support = found(piloted, leader, goal, "brewing", "Brewing together", PARTNERS, derived(founded, piloted));
        found(piloted, leader, goal, "cellar", "Cellar practice", Set.of(Audience.EMPLOYEE), observed(piloted));
        tell(support, founded.plus(Duration.ofDays(1)));
    }

    private Viewer viewer(Cast cast) {
        return persons.withAddress(cast.address()).flatMap(person -> signIn.viewer(person.id())).orElseThrow();
    }

    private static <T> T at(Instant moment, Viewer viewer, Callable<T> work) {
        return ScopedValue.where(PresentClock.AT, moment).call(() -> viewer.call(work));
    }

    private GoalDraft goal(Instant founded) {
        return new GoalDraft(null, "Fewer support contacts per order", GoalKind.COST, "Support contacts per 100 orders", "contacts",
                Direction.DOWN, new BigDecimal("9.4"), day(founded).minusDays(1), new BigDecimal("6.5"), day(founded).plusYears(1),
                persons.withAddress(Cast.GRACE.address()).orElseThrow().id());
    }

    /// The pilot's questions are the baseline.
    private static OutcomeDraft derived(Instant founded, Instant piloted) {
        return new OutcomeDraft(OutcomeDraft.Kind.DERIVED, "Questions solved within 14 days", "%", Direction.UP, new BigDecimal("90"),
                day(founded).plusYears(1), null, null, "questions.solved-within", 14, BigDecimal.ONE, day(founded), day(piloted));
    }

    private static OutcomeDraft observed(Instant founded) {
        return new OutcomeDraft(OutcomeDraft.Kind.OBSERVED, "Batches poured away", "batches a month", Direction.DOWN, new BigDecimal("2"),
                day(founded).plusYears(1), new BigDecimal("6"), day(founded).minusDays(1), null, null, null, null, null);
    }

    private Community found(Instant founded, Viewer leader, Goal goal, String handle, String title, Set<Audience> audiences, OutcomeDraft outcome) {
        var purpose = at(founded, leader, () -> {
            var proposed = purposes.propose(new Proposal(null, title, Path.STRATEGY), leader);
            var assessed = purposes.assess(proposed, assessment(goal, outcome, founded), leader);
            return purposes.decide(assessed, new Ruling(Verdict.GO, "The same questions come by phone every week; the people who know are here.",
                    day(founded).plusMonths(6), null, null), leader);
        });
        return at(founded, leader, () -> communities.open(opening(handle, title, purpose, audiences), leader));
    }

    private static Assessment assessment(Goal goal, OutcomeDraft outcome, Instant founded) {
        return new Assessment("brewers who buy from us, our own brewers and our maltsters", "what goes wrong between malt and glass",
                "an answer from someone who has brewed it, usually the same day", "fewer repeated contacts, and early word of what customers struggle with",
                "Ask, answer, improve each other’s answers, say what worked", "A wrong answer about pressure could hurt someone: our brewers read every such question within a day.",
                day(founded).plusYears(2), goal.id(), outcome);
    }

    private Opening opening(String handle, String title, Purpose purpose, Set<Audience> audiences) {
        var owner = persons.withAddress(Cast.GRACE.address()).orElseThrow().id();
        var guide = persons.withAddress(Cast.LENA.address()).orElseThrow().id();
        return new Opening(null, handle, title, purpose, audiences, audiences, owner, List.of(guide),
                new Rules("Questions and answers from malt to glass", "Say what you tried: recipe, temperatures and times help others to help you.", 24, null));
    }

    private void tell(Community community, Instant start) {
        var stories = Story.all();
        for (int i = 0; i < stories.size(); i++) {
            tell(community, stories.get(i), i, start.plus(BETWEEN.multipliedBy(i)).plus(Duration.ofHours(i * 7L % 11)));
        }
    }

    private void tell(Community community, Story story, int number, Instant asked) {
        var asker = viewer(ASKERS.get(number % ASKERS.size()));
        var answerer = viewer(answerer(number));
        var question = at(asked, asker, () -> questions.ask(community.place(), new Asking(story.title(), story.body(), story.tags(), null), null, asker));
        if (story.answer().isEmpty()) {
            return;
        }
        var answered = asked.plus(Duration.ofMinutes(40 + 170L * (number % 13)));
        var answer = at(answered, answerer, () -> answers.answer(question, story.answer(), null, null, answerer));
        settle(story, number, answer, asker, answered);
    }

    private static Cast answerer(int number) {
        var cast = ANSWERERS.get(number * 5 % ANSWERERS.size());
        return cast == ASKERS.get(number % ASKERS.size()) ? Cast.IVO : cast;
    }

    /// Most askers accept; some others say that it solved theirs too.
    private void settle(Story story, int number, Answer answer, Viewer asker, Instant answered) {
        if (!story.comment().isEmpty()) {
            at(answered.plus(Duration.ofHours(5)), asker, () -> comments.add(answer.item(), story.comment(), null, asker));
        }
        if (number % 5 != 4) {
            at(answered.plus(Duration.ofHours(20)), asker, () -> acceptances.accept(answers.at(answer.item().handle()), null, asker));
        }
        if (number % 3 == 0) {
            var other = viewer(ASKERS.get((number + 2) % ASKERS.size()));
            if (!other.is(answer.item().author())) {
                at(answered.plus(Duration.ofDays(2)), other, () -> reuses.say(answer.item(), true, "", other));
            }
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// Nobody knows it: an administrator gives these people a password to sign in with.
    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
