package dev.muster.purposes.web;

import dev.muster.shell.Words;
import dev.muster.shell.web.Direction;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
record RoadDirection(Words words) implements Direction {

    @Override
    public Optional<Link> page() {
        return Optional.of(new Link(words.say("purposes.road"), "/roadmap"));
    }
}
