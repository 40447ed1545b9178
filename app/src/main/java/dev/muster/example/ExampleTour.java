package dev.muster.example;

import dev.muster.communities.Communities;
import dev.muster.people.spi.FirstStep;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where the example is, those who begin are led to it.
@Component
@Order(0)
class ExampleTour implements FirstStep {
    private final Communities communities;
    private final Words words;

    ExampleTour(Communities communities, Words words) {
        this.communities = communities;
        this.words = words;
    }

    @Override
    public Optional<Step> step(Viewer viewer) {
        return communities.find(CommunitiesPart.BREWING).filter(found -> found.title().equals(CommunitiesPart.TITLE)).map(found ->
                new Step(words.say("example.tour"), words.say("example.tour.why"),
                        new Link(words.say("example.tour.go"), found.address()), false));
    }
}
