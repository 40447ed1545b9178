package dev.muster.chain.web;

import dev.muster.goals.Goal;
import dev.muster.goals.spi.GoalPage;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Leads from a goal to its chain.
@Component
record GoalChain(Words words) implements GoalPage {

    @Override
    public Optional<Link> of(Goal goal) {
        return Optional.of(new Link(words.say("chain.see"), goal.address() + "/chain"));
    }
}
