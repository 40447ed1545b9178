package dev.muster.purposes;

import dev.muster.goals.Amounts;
import dev.muster.goals.Goals;
import dev.muster.goals.Measurements;
import dev.muster.purposes.OutcomeDraft.Kind;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an assessment needs before anyone can decide, and writing it down.
@Component
class Assessments {
    private static final int LONGEST_STATEMENT = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_UNIT = 40;
    private static final int MOST_DAYS = 3_650;
    private final OutcomeStore store;
    private final TestStore tests;
    private final Goals goals;
    private final Measurements measurements;
    private final Ids ids;

    Assessments(OutcomeStore store, TestStore tests, Goals goals, Measurements measurements, Ids ids) {
        this.store = store;
        this.tests = tests;
        this.goals = goals;
        this.measurements = measurements;
        this.ids = ids;
    }

    /// @throws Invalid with everything that is missing or cannot be
    void check(Assessment assessment, LocalDate today) {
        var check = new Invalid.Check()
                .text(assessment.who(), "who", LONGEST_STATEMENT)
                .text(assessment.issue(), "issue", LONGEST_STATEMENT)
                .text(assessment.theyGain(), "theyGain", LONGEST_STATEMENT)
                .text(assessment.weGain(), "weGain", LONGEST_STATEMENT)
                .text(assessment.collaboration(), "collaboration", LONGEST_TEXT)
                .text(assessment.risk(), "risk", LONGEST_TEXT)
                .that(assessment.expires() != null, "expires", "shell.field.missing")
                .that(assessment.expires() == null || assessment.expires().isAfter(today), "expires", "purposes.expires.passed");
        check.that(assessment.goal() != null, "goal", "purposes.goal.missing")
                .that(assessment.goal() == null || goals.find(assessment.goal()).isPresent(), "goal", "purposes.goal.unknown");
        check(assessment.outcome(), today, check);
        check(assessment.tests(), check);
        check.orThrow();
    }

    private static void check(Map<PurposeTest, TestAnswer> tests, Invalid.Check check) {
        for (var test : PurposeTest.values()) {
            var answer = tests.get(test);
            var score = answer == null ? null : answer.score();
            check.that(score != null, "score-" + test, "purposes.test.missing")
                    .that(score == null || score >= 0 && score <= TestAnswer.BEST, "score-" + test, "purposes.test.odd", TestAnswer.BEST)
                    .text(answer == null ? null : answer.evidence(), "evidence-" + test, LONGEST_TEXT);
        }
    }

    private void check(OutcomeDraft outcome, LocalDate today, Invalid.Check check) {
        check.optional(outcome.name(), "outcome", LONGEST_NAME)
                .that(outcome.kind() != null, "kind", "shell.field.missing")
                .text(outcome.unit(), "unit", LONGEST_UNIT)
                .that(outcome.direction() != null, "direction", "shell.field.missing");
        Amounts.check(outcome.target(), "target", check);
        check.that(outcome.due() != null, "due", "shell.field.missing")
                .that(outcome.due() == null || outcome.due().isAfter(today), "due", "goals.due.passed");
        if (outcome.kind() == Kind.OBSERVED) {
            checkObserved(outcome, today, check);
        } else if (outcome.kind() == Kind.DERIVED) {
            checkDerived(outcome, today, check);
        }
    }

    private static void checkObserved(OutcomeDraft outcome, LocalDate today, Invalid.Check check) {
        check.that(outcome.name() != null && !outcome.name().isBlank(), "outcome", "shell.field.missing");
        if (outcome.baseline() == null && outcome.baselineDay() == null) {
            return;
        }
        Amounts.check(outcome.baseline(), "baseline", check);
        check.that(outcome.baselineDay() != null, "baselineDay", "shell.field.missing")
                .that(outcome.baselineDay() == null || !outcome.baselineDay().isAfter(today), "baselineDay", "goals.baseline.ahead");
        if (outcome.direction() != null && outcome.target() != null && outcome.baseline() != null) {
            check.that(outcome.direction().reaches(outcome.target(), outcome.baseline()), "target",
                    "goals.target.wrong-side." + outcome.direction());
        }
    }

    private void checkDerived(OutcomeDraft outcome, LocalDate today, Invalid.Check check) {
        var known = String.join(", ", measurements.names());
        check.that(outcome.measure() != null && measurements.knows(outcome.measure()), "measure", "purposes.measure.unknown", known)
                .that(outcome.days() != null && outcome.days() >= 1 && outcome.days() <= MOST_DAYS, "days", "purposes.days.odd", MOST_DAYS)
                .that(outcome.factor() == null || Amounts.fits(outcome.factor()) && outcome.factor().signum() != 0, "factor", "purposes.factor.odd");
        checkWindow(outcome.baselineFrom(), outcome.baselineTo(), today, check);
    }

    static void checkWindow(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, Invalid.Check check) {
        check.that((from == null) == (to == null), from == null ? "baselineFrom" : "baselineTo", "shell.field.missing")
                .that(from == null || to == null || from.isBefore(to), "baselineTo", "purposes.window.empty")
                .that(to == null || !to.isAfter(today.plusDays(1)), "baselineTo", "goals.baseline.ahead");
    }

    /// Writes down what has been checked.
    void write(UUID purpose, Assessment assessment) {
        store.state(purpose, assessment);
        tests.answer(purpose, assessment.tests());
        var outcome = assessment.outcome();
        store.set(purpose, ids.next(), outcome.kind() == Kind.DERIVED ? derived(outcome) : observed(outcome));
    }

    private OutcomeDraft derived(OutcomeDraft draft) {
        var said = measurements.said(Objects.requireNonNull(draft.measure()), Objects.requireNonNull(draft.days()));
        var name = draft.name() == null || draft.name().isBlank() ? said : draft.name();
        return new OutcomeDraft(draft.kind(), name, draft.unit(), draft.direction(), draft.target(), draft.due(),
                null, null, draft.measure(), draft.days(), draft.factor() == null ? BigDecimal.ONE : draft.factor(),
                draft.baselineFrom(), draft.baselineTo());
    }

    private static OutcomeDraft observed(OutcomeDraft draft) {
        return new OutcomeDraft(draft.kind(), draft.name(), draft.unit(), draft.direction(), draft.target(), draft.due(),
                draft.baseline(), draft.baselineDay(), null, null, null, null, null);
    }
}
