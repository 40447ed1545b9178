package dev.muster.purposes.web;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Weight;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Purposes as the portfolio shows them.
@Component
class PortfolioCards {
    private final Goals goals;
    private final Persons persons;
    private final PurposeRows rows;
    private final Words words;

    PortfolioCards(Goals goals, Persons persons, PurposeRows rows, Words words) {
        this.goals = goals;
        this.persons = persons;
        this.rows = rows;
        this.words = words;
    }

    List<PortfolioView.Card> of(List<Purpose> shown) {
        var known = persons.all(shown.stream().map(Purpose::proposer).distinct().toList());
        var served = goals.all(shown.stream().map(Purpose::plan).filter(Objects::nonNull).map(Purpose.Plan::goal).distinct().toList()).stream()
                .collect(Collectors.toMap(Goal::id, each -> new Link(each.title(), each.address())));
        return shown.stream().map(each -> card(each, known, served)).toList();
    }

    private PortfolioView.Card card(Purpose purpose, Map<UUID, Person> known, Map<UUID, Link> served) {
        var plan = purpose.plan();
        var weight = plan == null ? null : plan.weight();
        return new PortfolioView.Card(purpose.title(), purpose.address(), rows.label(purpose.state()), value(weight), risk(weight),
                plan == null ? null : served.get(plan.goal()), words.say("purposes.path." + purpose.path()),
                rows.who(known.get(purpose.proposer())), purpose.created(), plan == null ? null : Times.day(plan.expires()), summary(purpose));
    }

    static @Nullable String value(@Nullable Weight weight) {
        return weight == null ? null : Numbers.decimal(weight.value());
    }

    @Nullable String risk(@Nullable Weight weight) {
        return weight == null ? null : words.say("purposes.risk." + weight.risk());
    }

    private @Nullable String summary(Purpose purpose) {
        var promise = purpose.promise();
        return promise == null ? null : words.say("purposes.summary", promise.statements().who(), promise.statements().issue());
    }
}
