package dev.muster.readiness.web;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Direction;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
record ReadinessDirection(Words words) implements Direction {

    @Override
    public Optional<Link> page() {
        return Optional.of(new Link(words.say("readiness.readiness"), "/readiness")).filter(_ -> Viewer.current().audience() == Audience.EMPLOYEE);
    }
}
