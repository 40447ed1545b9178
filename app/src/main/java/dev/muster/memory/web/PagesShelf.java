package dev.muster.memory.web;

import dev.muster.memory.Addresses;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.PageLists;
import dev.muster.people.Person;
import dev.muster.people.spi.ProfilePart;
import dev.muster.people.spi.Shelf;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The pages to which a person has contributed last.
@Component
@Order(130)
class PagesShelf implements ProfilePart {
    private static final int MOST = 8;
    private final PageLists lists;
    private final PageLabels labels;
    private final Words words;

    PagesShelf(PageLists lists, PageLabels labels, Words words) {
        this.lists = lists;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Person person, Viewer viewer) {
        var lines = lists.contributedTo(person.id(), MOST).stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("memory.written"), lines, null, ""));
    }

    private Shelf.Line line(MemoryPage page) {
        return new Shelf.Line(new Link(page.title(), Addresses.of(page.item())), labels.confidence(page.confidence()), null, page.edited());
    }
}
