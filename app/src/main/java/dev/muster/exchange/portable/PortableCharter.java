package dev.muster.exchange.portable;

import dev.muster.exchange.charter.CharterFile;
import dev.muster.rights.Audience;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The charter as it stands in the file. Who stands for it here is said anew.
///
/// @param tests what the seven tests said; nothing where the purpose was not put to them, and then it cannot be founded here
/// @param swarmsBy nothing in files of older versions; the same of `pagesApproved`
record PortableCharter(String title, int seenBy, int contributedBy, String description, String guidelines, int answerWithinHours,
        Goal goal, Purpose purpose, Decision decision, Outcome outcome, @Nullable Map<String, CharterFile.Test> tests,
        @Nullable Integer swarmsBy, @Nullable Boolean pagesApproved) {
    private static final int FIRST_DAYS = 90;

    record Goal(String title, CharterFile.Goal.Kind kind, String measure, String unit, CharterFile.Direction direction,
            BigDecimal baseline, LocalDate baselineDate, BigDecimal target, LocalDate due) {}

    record Purpose(String title, String who, String issue, String theyGain, String weGain, String collaboration, String risk, LocalDate expires) {}

    record Decision(CharterFile.Decision.Verdict verdict, String reason, LocalDate review) {}

    record Outcome(Kind kind, String name, String unit, CharterFile.Direction direction, BigDecimal target, LocalDate due,
            @Nullable BigDecimal baseline, @Nullable LocalDate baselineDate, @Nullable String measure, @Nullable Integer days,
            @Nullable BigDecimal factor, @Nullable LocalDate baselineFrom, @Nullable LocalDate baselineTo) {

        enum Kind { OBSERVED, DERIVED }
    }

    /// Who may register themselves is for the new home to decide: nobody, until a leader there allows it.
    ///
    /// @param owner an address, as the others
    CharterFile with(String owner, List<String> guides, String decider) {
        return new CharterFile(
                new CharterFile.Goal(goal.title, goal.kind, goal.measure, goal.unit, goal.direction, goal.baseline, goal.baselineDate, goal.target, goal.due, owner),
                new CharterFile.Purpose(purpose.title, purpose.who, purpose.issue, purpose.theyGain, purpose.weGain, purpose.collaboration, purpose.risk, purpose.expires),
                new CharterFile.Decision(decider, decision.verdict, decision.reason, decision.review),
                judged(),
                new CharterFile.Community(title, description, names(seenBy), names(contributedBy), owner, guides, guidelines, answerWithinHours,
                        List.of(), swarmsBy == null ? List.of() : others(swarmsBy & seenBy), Boolean.TRUE.equals(pagesApproved)), tests == null ? Map.of() : tests);
    }

    private CharterFile.Outcome judged() {
        return switch (outcome.kind) {
            case DERIVED -> new CharterFile.Outcome.Derived(given(outcome.measure), given(outcome.days), outcome.unit, outcome.direction,
                    given(outcome.factor), firstDays(), outcome.target, outcome.due);
            case OBSERVED -> new CharterFile.Outcome.Observed(outcome.name, outcome.unit, outcome.direction, given(outcome.baseline),
                    given(outcome.baselineDate), outcome.target, outcome.due);
        };
    }

    /// From when the baseline of a derived outcome counts, where that is known.
    @Nullable LocalDate firstDay() {
        return outcome.baselineFrom;
    }

    private int firstDays() {
        var from = outcome.baselineFrom;
        var to = outcome.baselineTo;
        return from == null || to == null ? FIRST_DAYS : (int) (to.toEpochDay() - from.toEpochDay());
    }

    private static List<String> names(int mask) {
        return Arrays.stream(Audience.values()).filter(each -> (mask & each.bit()) != 0).map(Audience::name).toList();
    }

    /// Without staff, who need not be named.
    private static List<String> others(int mask) {
        return names(mask & ~Audience.EMPLOYEE.bit());
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the outcome lacks a value");
        }
        return value;
    }
}
