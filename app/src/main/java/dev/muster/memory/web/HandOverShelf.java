package dev.muster.memory.web;

import dev.muster.memory.HandOver;
import dev.muster.people.Person;
import dev.muster.people.spi.Legacy;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way from a profile, and from the page on which somebody leaves, to what rests on them.
@Component
@Order(140)
class HandOverShelf implements ProfilePart, Legacy {
    private final Words words;

    HandOverShelf(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        return of(person, viewer).map(link -> new Shelf(words.say("memory.handover"), List.of(), link, words.say("memory.handover.shelf")));
    }

    @Override
    public Optional<Link> of(Person person, Viewer viewer) {
        return HandOver.mayLook(person, viewer) ? Optional.of(new Link(words.say("memory.handover.see"), HandOverController.address(person))) : Optional.empty();
    }
}
