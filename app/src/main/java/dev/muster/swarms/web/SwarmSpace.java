package dev.muster.swarms.web;

import dev.muster.communities.spi.Space;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.swarms.Show;
import dev.muster.swarms.Swarms;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Swarms as a space of a community.
@Component
@Order(200)
class SwarmSpace implements Space {
    private static final int NEWEST = 5;
    private final Swarms swarms;
    private final SwarmLabels labels;
    private final Words words;

    SwarmSpace(Swarms swarms, SwarmLabels labels, Words words) {
        this.swarms = swarms;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public String key() {
        return "swarms";
    }

    @Override
    public String label() {
        return words.say("swarms.swarms");
    }

    @Override
    public String href(Place place) {
        return SwarmLabels.list(place);
    }

    @Override
    public int count(Place place) {
        return swarms.count(place, Show.ALL, MOST_COUNTED + 1);
    }

    @Override
    public List<String> paths() {
        return List.of("/swarms/");
    }

    @Override
    public Glance glance(Place place, Viewer viewer) {
        return new Glance(words.say("swarms.under-way"), labels.rows(swarms.of(place, Show.ACTIVE, null, NEWEST)),
                swarms.opens(place, viewer) ? new Link(words.say("swarms.open"), SwarmLabels.list(place) + "/new") : null,
                new Link(words.say("swarms.all"), SwarmLabels.list(place) + "?show=all"), words.say("swarms.none.ACTIVE"), words.say("swarms.none.more"));
    }
}
