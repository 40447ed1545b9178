package dev.muster.purposes.web;

import dev.muster.goals.Amounts;
import dev.muster.goals.Direction;
import dev.muster.purposes.Assessment;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.OutcomeDraft.Kind;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.OutcomeMeasure.Observed;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purpose;
import dev.muster.shell.web.Typed;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the assessment of a purpose; nothing typed is an empty text.
///
/// @param outcome what is measured, in words
/// @param measure the name of a derived measure, empty where readings are typed in
public record AssessTyped(
        String who, String issue, String theyGain, String weGain, String collaboration, String risk, String expires,
        String goal, String outcome, String measure, String unit, String direction, String target, String due,
        String baseline, String baselineDay, String days, String factor, String baselineFrom, String baselineTo) {

    /// A form sends only what it has.
    public AssessTyped {
        who = text(who);
        issue = text(issue);
        theyGain = text(theyGain);
        weGain = text(weGain);
        collaboration = text(collaboration);
        risk = text(risk);
        expires = text(expires);
        goal = text(goal);
        outcome = text(outcome);
        measure = text(measure);
        unit = text(unit);
        direction = text(direction);
        target = text(target);
        due = text(due);
        baseline = text(baseline);
        baselineDay = text(baselineDay);
        days = text(days);
        factor = text(factor);
        baselineFrom = text(baselineFrom);
        baselineTo = text(baselineTo);
    }

    private static String text(@Nullable Object typed) {
        return Objects.requireNonNullElse(typed, "").toString();
    }

    Assessment read(Typed typed, @Nullable UUID served, TestsTyped tests) {
        typed.optional("baseline", "baselineDay", "factor", "baselineFrom", "baselineTo");
        var kind = measure.isEmpty() ? Kind.OBSERVED : Kind.DERIVED;
        var draft = new OutcomeDraft(kind, outcome, unit, Typed.choice(Direction.class, direction), typed.number("target", target),
                typed.day("due", due), typed.number("baseline", baseline), typed.day("baselineDay", baselineDay),
                measure.isEmpty() ? null : measure, typed.whole("days", days), typed.number("factor", factor),
                typed.day("baselineFrom", baselineFrom), typed.day("baselineTo", baselineTo));
        return new Assessment(who, issue, theyGain, weGain, collaboration, risk, typed.day("expires", expires), served, draft,
                tests.read(typed));
    }

    /// The form as it stands at first: empty, or with what an earlier assessment said.
    static AssessTyped of(Purpose purpose, String goal) {
        var plan = purpose.plan();
        var promise = purpose.promise();
        return plan == null || promise == null ? blank() : filled(plan, promise, goal);
    }

    private static AssessTyped blank() {
        return new AssessTyped("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    private static AssessTyped filled(Purpose.Plan plan, Promise promise, String goal) {
        var said = promise.statements();
        var outcome = promise.outcome();
        var blank = new AssessTyped(said.who(), said.issue(), said.theyGain(), said.weGain(), plan.collaboration(), plan.risk(),
                plan.expires().toString(), goal, outcome.name(), "", outcome.unit(), outcome.direction().name(), plain(outcome.target()),
                outcome.due().toString(), "", "", "", "", "", "");
        return blank.with(outcome.source());
    }

    private AssessTyped with(OutcomeMeasure.Source source) {
        return switch (source) {
            case Observed(var value, var day) -> new AssessTyped(who, issue, theyGain, weGain, collaboration, risk, expires, goal, outcome,
                    "", unit, direction, target, due, value == null ? "" : plain(value), text(day), "", "", "", "");
            case Computed(var from, var window) -> new AssessTyped(who, issue, theyGain, weGain, collaboration, risk, expires, goal, outcome,
                    from.measure(), unit, direction, target, due, "", "", Integer.toString(from.days()), plain(from.factor()),
                    window == null ? "" : window.from().toString(), window == null ? "" : window.to().toString());
        };
    }

    private static String plain(BigDecimal amount) {
        return Amounts.plain(amount).toPlainString();
    }
}
