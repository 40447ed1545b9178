package dev.muster.communities.web;

import dev.muster.communities.spi.Space;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the communities.
@Component
@Order(20)
class CommunitiesNavigation implements Navigation {
    private final ObjectProvider<Space> spaces;
    private final Words words;

    CommunitiesNavigation(ObjectProvider<Space> spaces, Words words) {
        this.spaces = spaces;
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        return Optional.of(new NavEntry(words.say("shell.nav.communities"), "/communities", Icon.COMMUNITIES, isHere(path), "c"));
    }

    /// What people make in a community has addresses of its own.
    private boolean isHere(String path) {
        return path.startsWith("/communities") || spaces.stream().flatMap(each -> each.paths().stream()).anyMatch(path::startsWith);
    }
}
