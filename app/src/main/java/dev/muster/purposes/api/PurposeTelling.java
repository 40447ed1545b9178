package dev.muster.purposes.api;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.people.Named;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.Decision;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.Ending;
import dev.muster.purposes.Endings;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.api.PurposeJson.DecisionJson;
import dev.muster.purposes.api.PurposeJson.EndingJson;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells programs of purposes.
@Component
class PurposeTelling {
    private final Purposes purposes;
    private final Decisions decisions;
    private final Endings endings;
    private final Goals goals;
    private final Places places;
    private final Persons persons;

    PurposeTelling(Purposes purposes, Decisions decisions, Endings endings, Goals goals, Places places, Persons persons) {
        this.purposes = purposes;
        this.decisions = decisions;
        this.endings = endings;
        this.goals = goals;
        this.places = places;
        this.persons = persons;
    }

    PurposeJson purpose(Purpose purpose) {
        var decided = decisions.of(purpose);
        var known = persons.all(Stream.concat(Stream.of(purpose.proposer()), decided.stream().map(Decision::by)).distinct().toList());
        var opened = places.all(purposes.places(purpose));
        var plan = purpose.plan();
        var promise = purpose.promise();
        return new PurposeJson(purpose.handle(), purpose.title(), purpose.path(), purpose.state(), named(known, purpose.proposer()),
                purpose.created(), promise == null ? null : promise.statements(),
                plan == null ? null : plan.collaboration(), plan == null ? null : plan.risk(), plan == null ? null : plan.expires(),
                plan == null ? null : goals.find(plan.goal()).map(Goal::handle).orElse(null),
                promise == null ? null : OutcomeJson.of(promise.outcome()), purposes.tests(purpose), plan == null ? null : plan.weight(),
                decided.stream().map(each -> decision(each, known)).toList(),
                purposes.places(purpose).stream().map(opened::get).filter(Objects::nonNull).map(Place::handle).toList(), endings(purpose));
    }

    private List<EndingJson> endings(Purpose purpose) {
        var ended = endings.of(purpose.id());
        var known = places.all(ended.stream().map(Ending::place).toList());
        return ended.stream().filter(each -> known.containsKey(each.place()))
                .map(each -> new EndingJson(Objects.requireNonNull(known.get(each.place())).handle(), each.fate(), each.reason(), each.at())).toList();
    }

    private static DecisionJson decision(Decision decision, Map<UUID, Person> known) {
        return new DecisionJson(decision.verdict(), decision.reason(), decision.review(), decision.traction(), decision.budget(),
                named(known, decision.by()), decision.alone(), decision.at());
    }

    private static @Nullable Named named(Map<UUID, Person> known, UUID person) {
        return Named.of(known.get(person));
    }
}
