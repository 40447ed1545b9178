package dev.muster.swarms.web;

import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What all pages say alike of swarms.
@Component
class SwarmLabels {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private final Persons persons;
    private final Words words;

    SwarmLabels(Persons persons, Words words) {
        this.persons = persons;
        this.words = words;
    }

    StateLabel state(SwarmState state) {
        var word = words.say("swarms.state." + state);
        return switch (state) {
            case OPEN -> new StateLabel(Tone.WATCH, Icon.OPEN, word);
            case SWARMING -> new StateLabel(Tone.ACCENT, Icon.COMMUNITIES, word);
            case STALLED -> new StateLabel(Tone.ACT, Icon.OVERDUE, word);
            case RESOLVED -> new StateLabel(Tone.GOOD, Icon.CHECK, word);
            case CLOSED -> new StateLabel(Tone.GOOD, Icon.SOLVED, word);
        };
    }

    Map<UUID, Person> known(Stream<@Nullable UUID> people) {
        return persons.all(people.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
    }

    Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }

    List<Row> rows(Collection<Swarm> swarms) {
        var known = known(swarms.stream().map(Swarm::owner));
        return swarms.stream().map(each -> new Row(each.title(), each.address(), state(each.state()), List.of(), who(known.get(each.owner())), each.course().opened(), null,
                facts(each))).toList();
    }

    private List<String> facts(Swarm swarm) {
        var facts = new ArrayList<>(List.of(words.say("swarms.severity." + swarm.problem().severity())));
        if (!swarm.problem().whom().isEmpty()) {
            facts.add(words.say("swarms.for-whom", swarm.problem().whom()));
        }
        if (swarm.course().resolved() != null) {
            facts.add(words.say("swarms.resolved-after", spoken(swarm.course().opened(), swarm.course().resolved())));
        }
        return facts;
    }

    /// "12 minutes", "5 hours", "3 days".
    String spoken(Instant from, Instant to) {
        var time = Duration.between(from, to);
        return time.compareTo(TWO_HOURS) < 0 ? words.say("swarms.minutes", time.toMinutes())
                : time.compareTo(TWO_DAYS) < 0 ? words.say("swarms.hours", time.toHours()) : words.say("swarms.days", time.toDays());
    }

    List<Crumb> crumbs(Place place, String... namesAndAddresses) {
        var crumbs = new ArrayList<>(List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), "/communities/" + place.handle())));
        crumbs.add(namesAndAddresses.length == 0 ? Crumb.here(words.say("swarms.swarms")) : new Crumb(words.say("swarms.swarms"), list(place)));
        for (int i = 0; i < namesAndAddresses.length; i += 2) {
            crumbs.add(namesAndAddresses[i + 1].isEmpty() ? Crumb.here(namesAndAddresses[i]) : new Crumb(namesAndAddresses[i], namesAndAddresses[i + 1]));
        }
        return crumbs;
    }

    static String list(Place place) {
        return "/communities/" + place.handle() + "/swarms";
    }
}
