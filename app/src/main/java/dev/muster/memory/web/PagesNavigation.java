package dev.muster.memory.web;

import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the pages of the whole organisation.
@Component
@Order(25)
class PagesNavigation implements Navigation {
    private final Words words;

    PagesNavigation(Words words) {
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        var pages = Place.address(null);
        return Viewer.current().signedIn() ? Optional.of(new NavEntry(words.say("memory.pages"), pages, Icon.GUIDELINES, path.startsWith(pages), "p")) : Optional.empty();
    }
}
