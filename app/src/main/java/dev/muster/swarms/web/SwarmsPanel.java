package dev.muster.swarms.web;

import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Swarms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a community's page says about its swarms: those that stand still.
@Component
@Order(15)
class SwarmsPanel implements Panel {
    private static final int MOST = 2;
    private final Swarms swarms;
    private final Words words;

    SwarmsPanel(Swarms swarms, Words words) {
        this.swarms = swarms;
        this.words = words;
    }

    @Override
    public List<Need> needs(Place place, Viewer viewer) {
        return place.closed() == null ? swarms.of(place, Show.STALLED, null, MOST).stream().map(this::stalled).toList() : List.of();
    }

    private Need stalled(Swarm swarm) {
        return new Need(Tone.ACT, Icon.OVERDUE, words.say("swarms.need.stalled", swarm.title()), new Link(words.say("swarms.need.stalled.act"), swarm.address()));
    }
}
