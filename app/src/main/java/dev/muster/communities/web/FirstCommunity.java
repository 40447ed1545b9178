package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.people.spi.FirstStep;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A community is opened from an approved purpose; with it the beginning is over.
@Component
@Order(30)
class FirstCommunity implements FirstStep {
    private final Communities communities;
    private final Words words;

    FirstCommunity(Communities communities, Words words) {
        this.communities = communities;
        this.words = words;
    }

    @Override
    public Optional<Step> step(Viewer viewer) {
        return Optional.of(new Step(words.say("communities.first"), words.say("communities.first.why"), new Link(words.say("communities.first.go"), "/purposes"), communities.begun()));
    }
}
