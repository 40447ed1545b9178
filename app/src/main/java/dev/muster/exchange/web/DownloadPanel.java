package dev.muster.exchange.web;

import dev.muster.communities.spi.Panel;
import dev.muster.exchange.portable.CommunityDownload;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Leads those who may from a charter to taking the community along.
@Component
@Order(50)
class DownloadPanel implements Panel {
    private final Words words;

    DownloadPanel(Words words) {
        this.words = words;
    }

    @Override
    public List<Link> acts(Place place, Viewer viewer) {
        return CommunityDownload.isFor(place, viewer)
                ? List.of(new Link(words.say("exchange.download"), "/communities/" + place.handle() + "/export")) : List.of();
    }
}
