package dev.muster.purposes.web;

import dev.muster.goals.spi.ServingGoals;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Purposes as lists show them, on goals' pages too.
@Component
class PurposeRows implements ServingGoals {
    private static final int MOST_SERVING = 20;
    private final Purposes purposes;
    private final Persons persons;
    private final Words words;

    PurposeRows(Purposes purposes, Persons persons, Words words) {
        this.purposes = purposes;
        this.persons = persons;
        this.words = words;
    }

    @Override
    public List<Row> serving(UUID goal) {
        return of(purposes.serving(goal, MOST_SERVING));
    }

    List<Row> of(List<Purpose> shown) {
        var known = persons.all(shown.stream().map(Purpose::proposer).distinct().toList());
        return shown.stream()
                .map(each -> new Row(each.title(), each.address(), label(each.state()), List.of(), who(known.get(each.proposer())), each.created(), null, List.of()))
                .toList();
    }

    StateLabel label(PurposeState state) {
        var word = words.say("purposes.state." + state);
        return switch (state) {
            case PROPOSED -> new StateLabel(Tone.ACCENT, Icon.EDIT, word);
            case ASSESSED -> new StateLabel(Tone.WATCH, Icon.LIST, word);
            case DECLINED -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
            case GO -> new StateLabel(Tone.GOOD, Icon.CHECK, word);
            case GROW -> new StateLabel(Tone.GOOD, Icon.GROW, word);
            case ACTIVE -> new StateLabel(Tone.GOOD, Icon.COMMUNITIES, word);
            case ACHIEVED -> new StateLabel(Tone.GOOD, Icon.TARGET, word);
            case SUPERSEDED -> new StateLabel(Tone.QUIET, Icon.DUPLICATE, word);
            case CLOSED -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
            case EXPIRED -> new StateLabel(Tone.QUIET, Icon.OVERDUE, word);
        };
    }

    Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }
}
