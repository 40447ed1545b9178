package dev.muster.communities.web;

import dev.muster.purposes.Gate;
import dev.muster.purposes.Purpose;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the gate asks of a purpose, one condition a line; what it asks of the charter stands in the form.
@Component
class GateConditions {
    private final Gate gate;
    private final OutcomeBand band;
    private final Words words;

    GateConditions(Gate gate, OutcomeBand band, Words words) {
        this.gate = gate;
        this.band = band;
        this.words = words;
    }

    List<GateView.Condition> of(Purpose purpose, Viewer viewer) {
        var missing = gate.missing(purpose, new Gate.Request(viewer.self(), List.of(viewer.self()), Set.of(Audience.EMPLOYEE))).stream()
                .filter(each -> each.field().equals("purpose")).toList();
        var plan = purpose.plan();
        return List.of(
                condition("communities.gate.approval", words.say("communities.gate.approval.found"), purpose, missing, "purposes.gate.approval."),
                condition("communities.gate.outcome", band.aim(purpose.promise()), purpose, missing, "purposes.gate.outcome", "purposes.gate.baseline"),
                condition("communities.gate.time", plan == null ? "" : words.say("communities.gate.time.found", Times.day(plan.expires())),
                        purpose, missing, "purposes.gate.expir"));
    }

    private GateView.Condition condition(String text, String found, Purpose purpose, List<Invalid.Problem> missing, String... keys) {
        var wrong = missing.stream().filter(each -> List.of(keys).stream().anyMatch(each.key()::startsWith)).findFirst();
        return wrong.isEmpty() ? new GateView.Condition(words.say(text), true, found, null)
                : new GateView.Condition(words.say(text), false, words.say(wrong.get()), new Link(words.say("communities.gate.act"), purpose.address()));
    }
}
