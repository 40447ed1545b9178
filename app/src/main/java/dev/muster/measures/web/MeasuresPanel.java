package dev.muster.measures.web;

import dev.muster.communities.spi.Panel;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leads from a community's page to its measures.
@Component
@Order(10)
class MeasuresPanel implements Panel {
    private final Words words;

    MeasuresPanel(Words words) {
        this.words = words;
    }

    @Override
    public List<Link> pages(Place place, Viewer viewer) {
        return List.of(new Link(words.say("measures.title"), "/communities/" + place.handle() + "/measures"));
    }
}
