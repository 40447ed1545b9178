package dev.muster.desk.web;

import dev.muster.communities.spi.Panel;
import dev.muster.desk.HelpDesk;
import dev.muster.desk.Sought;
import dev.muster.desk.Sought.Show;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leads from a community's page to its desk, those who work there.
@Component
@Order(5)
class DeskPanel implements Panel {
    private final Words words;

    DeskPanel(Words words) {
        this.words = words;
    }

    @Override
    public List<Link> pages(Place place, Viewer viewer) {
        return HelpDesk.isFor(place, viewer) ? List.of(new Link(words.say("desk.title"), Paths.desk(new Sought(Show.ALL, place.handle(), null)))) : List.of();
    }
}
