package dev.muster.goals.web;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to goals and purposes, for staff.
@Component
@Order(40)
class GoalsNavigation implements Navigation {
    private final Words words;

    GoalsNavigation(Words words) {
        this.words = words;
    }

    @Override
    public Optional<NavEntry> entry(String path) {
        return Optional.of(Viewer.current()).filter(viewer -> viewer.audience() == Audience.EMPLOYEE)
                .map(_ -> new NavEntry(words.say("shell.nav.direction"), "/goals", Icon.DIRECTION,
                        path.startsWith("/goals") || path.startsWith("/purposes"), "d"));
    }
}
