package dev.muster.desk.web;

import dev.muster.desk.HelpDesk;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the desk, for those who have one.
@Component
@Order(30)
class DeskNavigation implements Navigation {
    private final Words words;

    DeskNavigation(Words words) {
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        return HelpDesk.isFor(Viewer.current())
                ? Optional.of(new NavEntry(words.say("desk.title"), Paths.DESK, Icon.DESK, path.startsWith(Paths.DESK), "q"))
                : Optional.empty();
    }
}
