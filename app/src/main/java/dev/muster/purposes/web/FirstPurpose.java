package dev.muster.purposes.web;

import dev.muster.people.spi.FirstStep;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A purpose says how a community helps to reach a goal.
@Component
@Order(20)
class FirstPurpose implements FirstStep {
    private final Purposes purposes;
    private final Words words;

    FirstPurpose(Purposes purposes, Words words) {
        this.purposes = purposes;
        this.words = words;
    }

    @Override
    public Optional<Step> step(Viewer viewer) {
        return Optional.of(new Step(words.say("purposes.first"), words.say("purposes.first.why"), new Link(words.say("purposes.first.go"), "/purposes/new"), purposes.begun()));
    }
}
