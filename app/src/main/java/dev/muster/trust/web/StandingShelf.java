package dev.muster.trust.web;

import dev.muster.people.Person;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.trust.Progress.Criterion;
import dev.muster.trust.Trust;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On one's own profile: where one stands in the communities that one writes in. Nobody else is told.
@Component
@Order(200)
class StandingShelf implements ProfilePart {
    private final Trust trust;
    private final Labels labels;
    private final Words words;

    StandingShelf(Trust trust, Labels labels, Words words) {
        this.trust = trust;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        if (!viewer.is(person.id())) {
            return Optional.empty();
        }
        var lines = trust.places(viewer).stream().map(place -> line(place, viewer)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("trust.standing"), lines, null, ""));
    }

    private Shelf.Line line(Place place, Viewer viewer) {
        var progress = trust.progress(place, viewer);
        var met = progress.criteria().stream().filter(Criterion::met).count();
        @Nullable String sentence = progress.next() == null ? null : words.say("trust.standing.met", met, progress.needed());
        return new Shelf.Line(new Link(place.title(), "/communities/" + place.handle() + "/trust"), labels.of(progress.level()), sentence, null);
    }
}
