package dev.muster.goals.web;

import dev.muster.goals.Goals;
import dev.muster.people.spi.FirstStep;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Everything begins with what the organisation wants.
@Component
@Order(10)
class FirstGoal implements FirstStep {
    private final Goals goals;
    private final Words words;

    FirstGoal(Goals goals, Words words) {
        this.goals = goals;
        this.words = words;
    }

    @Override
    public Optional<Step> step(Viewer viewer) {
        return Optional.of(new Step(words.say("goals.first"), words.say("goals.first.why"), new Link(words.say("goals.first.go"), "/goals/new"), goals.begun()));
    }
}
