package dev.muster.swarms.web;

import dev.muster.memory.Confidence;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.spi.PagePart;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.swarms.Swarms;
import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The way from a page that is wrong or does not help to a swarm, below its text. Swarms gather in communities.
@Component
class SwarmPagePart implements PagePart {
    private final Swarms swarms;
    private final Pages pages;
    private final Words words;

    SwarmPagePart(Swarms swarms, Pages pages, Words words) {
        this.swarms = swarms;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public Optional<Content> part(MemoryPage page, Place place, Viewer viewer) {
        if (place.isOrganisation() || page.confidence() == Confidence.ARCHIVED || !swarms.opens(place, viewer)) {
            return Optional.empty();
        }
        var way = new Link(words.say("swarms.from-page"), SwarmLabels.list(place) + "/new?from=" + page.item().handle());
        return Optional.of(pages.drawn("swarms/parts/from-page", Map.of("words", words, "way", way)));
    }
}
