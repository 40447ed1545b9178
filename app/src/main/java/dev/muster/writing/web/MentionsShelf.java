package dev.muster.writing.web;

import dev.muster.people.Person;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.writing.Mentioned;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way from one's own profile to where one is mentioned; nobody else has it.
@Component
@Order(90)
class MentionsShelf implements ProfilePart {
    private final Words words;

    MentionsShelf(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        return viewer.is(person.id())
                ? Optional.of(new Shelf(words.say("writing.mentions"), List.of(), new Link(words.say("writing.mentions.all"), Mentioned.ADDRESS), words.say("writing.mentions.shelf")))
                : Optional.empty();
    }
}
