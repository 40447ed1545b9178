package dev.muster.adapt.web;

import dev.muster.adapt.PromiseKeeping.Kept;
import dev.muster.adapt.Request;
import dev.muster.adapt.RequestState;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import dev.muster.shell.web.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What all pages say alike of requests: where they stand, who answers for them, how promises were kept.
@Component
class RequestLabels {
    private final Persons persons;
    private final Words words;

    RequestLabels(Persons persons, Words words) {
        this.persons = persons;
        this.words = words;
    }

    StateLabel state(RequestState state) {
        var word = words.say("adapt.state." + state);
        return switch (state) {
            case ASKED -> new StateLabel(Tone.WATCH, Icon.OPEN, word);
            case PROMISED -> new StateLabel(Tone.ACCENT, Icon.FLAG, word);
            case OVERDUE -> new StateLabel(Tone.ACT, Icon.OVERDUE, word);
            case KEPT -> new StateLabel(Tone.GOOD, Icon.SOLVED, word);
            case DECLINED -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
            case BROKEN -> new StateLabel(Tone.ACT, Icon.ALERT, word);
            case WITHDRAWN -> new StateLabel(Tone.QUIET, Icon.UNDO, word);
        };
    }

    Map<UUID, Person> known(Stream<@Nullable UUID> people) {
        return persons.all(people.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList());
    }

    Who who(@Nullable Person person) {
        return person == null ? new Who(words.say("people.somebody"), null, null) : new Who(person.name(), person.address(), null);
    }

    List<Row> rows(Collection<Request> requests) {
        var known = known(requests.stream().flatMap(each -> Stream.of(each.item().author(), each.owner())));
        return requests.stream().map(each -> new Row(each.title(), each.address(), state(each.state()), List.of(), who(known.get(each.item().author())),
                each.item().created(), null, facts(each, known))).toList();
    }

    private List<String> facts(Request request, Map<UUID, Person> known) {
        var facts = new ArrayList<String>();
        promise(request, known.get(request.owner())).ifPresent(facts::add);
        if (request.backers() > 0) {
            facts.add(words.say("adapt.backers", request.backers()));
        }
        return facts;
    }

    /// "Promised by Sam for 3 Mar 2027", "Done on 4 Mar 2027, one day late".
    java.util.Optional<String> promise(Request request, @Nullable Person owner) {
        var due = request.due();
        var kept = request.kept();
        if (due != null) {
            return java.util.Optional.of(words.say("adapt.promised-for", who(owner).name(), Times.day(due)));
        }
        if (kept == null) {
            return java.util.Optional.empty();
        }
        var first = request.firstDue();
        long late = first == null ? 0 : Math.max(0, kept.toEpochDay() - first.toEpochDay());
        return java.util.Optional.of(late == 0 ? words.say("adapt.kept-on", Times.day(kept)) : words.say("adapt.kept-late", Times.day(kept), late));
    }

    List<Crumb> crumbs(Place place, String... keysAndAddresses) {
        var crumbs = new ArrayList<>(List.of(new Crumb(words.say("shell.nav.communities"), "/communities"),
                new Crumb(place.title(), "/communities/" + place.handle())));
        crumbs.add(keysAndAddresses.length == 0 ? Crumb.here(words.say("adapt.requests")) : new Crumb(words.say("adapt.requests"), list(place)));
        for (int i = 0; i < keysAndAddresses.length; i += 2) {
            crumbs.add(keysAndAddresses[i + 1].isEmpty() ? Crumb.here(keysAndAddresses[i]) : new Crumb(keysAndAddresses[i], keysAndAddresses[i + 1]));
        }
        return crumbs;
    }

    static String list(Place place) {
        return "/communities/" + place.handle() + "/requests";
    }

    /// How promises were kept, where there are enough to say so; the sentence says how many there are either way.
    KeptView kept(Kept kept) {
        var share = kept.share();
        var value = share.value();
        var interval = share.interval();
        var window = words.say("adapt.kept.window", Times.day(kept.from()), Times.day(kept.to()));
        var figure = !kept.firm() || value == null || interval == null ? null
                : Figure.share(value, interval.low(), interval.high(), words.say("adapt.kept.basis", share.n()));
        var few = share.n() == 0 ? words.say("adapt.kept.none") : words.say("adapt.kept.few", share.hits(), share.n());
        var more = new ArrayList<String>();
        if (kept.moved() > 0) {
            more.add(words.say("adapt.kept.moved", kept.moved()));
        }
        if (kept.overdue() > 0) {
            more.add(words.say("adapt.kept.overdue", kept.overdue()));
        }
        return new KeptView(figure, few, window, more);
    }

    /// The same in one line: "8 of 10 promises kept in time (49 to 94 %)".
    String line(Kept kept) {
        var share = kept.share();
        var interval = share.interval();
        return kept.firm() && interval != null
                ? words.say("adapt.kept.line", share.hits(), share.n(), Numbers.range(interval.low(), interval.high()))
                : share.n() == 0 ? words.say("adapt.kept.none") : words.say("adapt.kept.few", share.hits(), share.n());
    }
}
