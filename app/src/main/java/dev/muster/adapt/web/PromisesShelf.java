package dev.muster.adapt.web;

import dev.muster.adapt.PromiseKeeping;
import dev.muster.adapt.PromiseKeeping.Kept;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.people.Person;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What somebody promised to communities, on the person's page: how promises were kept, and which are overdue.
@Component
@Order(5)
class PromisesShelf implements ProfilePart {
    private static final int SOON = 30;
    private static final int MOST = 4;
    private final Requests requests;
    private final PromiseKeeping keeping;
    private final RequestLabels labels;
    private final Words words;

    PromisesShelf(Requests requests, PromiseKeeping keeping, RequestLabels labels, Words words) {
        this.requests = requests;
        this.keeping = keeping;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        var kept = keeping.by(person.id());
        var open = requests.owed(person.id(), SOON, MOST);
        if (kept.share().n() == 0 && open.isEmpty()) {
            return Optional.empty();
        }
        var all = person.address() + "/promises";
        var lines = Stream.concat(Stream.of(rate(kept, all)), open.stream().map(this::line)).toList();
        return Optional.of(new Shelf(words.say("adapt.owed"), lines, new Link(words.say("adapt.owed.all"), all), ""));
    }

    private Shelf.Line rate(Kept kept, String all) {
        var late = kept.overdue() == 0 ? null : new StateLabel(Tone.ACT, Icon.OVERDUE, words.say("adapt.owed.overdue.short", kept.overdue()));
        return new Shelf.Line(new Link(labels.line(kept), all), late, null, null);
    }

    private Shelf.Line line(Request request) {
        return new Shelf.Line(new Link(request.title(), request.address()), labels.state(request.state()),
                words.say("adapt.owed.by", Times.day(Objects.requireNonNull(request.due()))), null);
    }
}
