package dev.muster.chain.web;

import dev.muster.shell.Words;
import dev.muster.shell.web.Direction;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The chain among the pages of direction.
@Component
@Order(90)
record ChainDirection(Words words) implements Direction {

    @Override
    public Optional<Link> page() {
        return Optional.of(new Link(words.say("chain.chain"), "/chain"));
    }
}
