package dev.muster.goals.web;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to where the organisation goes, for staff.
@Component
@Order(40)
class GoalsNavigation implements Navigation {
    private final DirectionTabs tabs;
    private final Words words;

    GoalsNavigation(DirectionTabs tabs, Words words) {
        this.tabs = tabs;
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        return Optional.of(Viewer.current()).filter(viewer -> viewer.audience() == Audience.EMPLOYEE)
                .map(_ -> new NavEntry(words.say("shell.nav.direction"), "/goals", Icon.DIRECTION,
                        tabs.has(path), "d"));
    }
}
