package dev.muster.communities.web;

import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the communities.
@Component
@Order(20)
class CommunitiesNavigation implements Navigation {
    private final Words words;

    CommunitiesNavigation(Words words) {
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        return Optional.of(new NavEntry(words.say("shell.nav.communities"), "/communities", Icon.COMMUNITIES, path.startsWith("/communities"), "c"));
    }
}
