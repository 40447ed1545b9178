package dev.muster.purposes.web;

import dev.muster.goals.Amounts;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.OutcomeMeasure.Observed;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import org.springframework.stereotype.Component;

/// An outcome measure in words.
@Component
class OutcomeWords {
    private final Words words;

    OutcomeWords(Words words) {
        this.words = words;
    }

    /// "of kegs come back: aim 3 % by Mar 2027, it was 8.5 % on 3 Mar 2026"
    String of(OutcomeMeasure outcome) {
        return words.say("purposes.outcome.said", outcome.name(), Amounts.print(outcome.target(), outcome.unit()), Times.month(outcome.due()), started(outcome));
    }

    private String started(OutcomeMeasure outcome) {
        return switch (outcome.source()) {
            case Observed(var value, var day) when value != null && day != null -> words.say("purposes.outcome.was", Amounts.print(value, outcome.unit()), Times.day(day));
            case Computed(_, var window) when window != null -> words.say("purposes.outcome.was-window", Times.day(window.from()), Times.day(window.to().minusDays(1)));
            case Observed _, Computed _ -> words.say("purposes.outcome.no-baseline");
        };
    }
}
