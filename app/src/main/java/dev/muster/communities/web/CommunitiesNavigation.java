package dev.muster.communities.web;

import dev.muster.communities.spi.Space;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The way to the communities.
@Component
@Order(20)
class CommunitiesNavigation implements Navigation {
    private final SingletonSupplier<List<Space>> spaces;
    private final Words words;

    /// @param spaces asked when needed: what stands in a community stands on communities
    CommunitiesNavigation(ObjectProvider<Space> spaces, Words words) {
        this.spaces = SingletonSupplier.of(() -> spaces.stream().toList());
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        return Optional.of(new NavEntry(words.say("shell.nav.communities"), "/communities", Icon.COMMUNITIES, isHere(path), "c"));
    }

    /// What people make in a community has addresses of its own.
    private boolean isHere(String path) {
        return path.startsWith("/communities") || spaces.obtain().stream().flatMap(each -> each.paths().stream()).anyMatch(path::startsWith);
    }
}
