package dev.muster.adapt.web;

import dev.muster.adapt.PromiseKeeping;
import dev.muster.adapt.Promises;
import dev.muster.adapt.Request;
import dev.muster.adapt.Requests;
import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a community's page says about its requests: promises that are overdue, and requests that nobody has answered.
@Component
@Order(20)
class RequestsPanel implements Panel {
    private static final int MOST_OVERDUE = 2;
    private static final int MOST_COUNTED = 99;
    private final Requests requests;
    private final PromiseKeeping keeping;
    private final RequestLabels labels;
    private final Words words;

    RequestsPanel(Requests requests, PromiseKeeping keeping, RequestLabels labels, Words words) {
        this.requests = requests;
        this.keeping = keeping;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public List<Need> needs(Place place, Viewer viewer) {
        if (place.closed() != null) {
            return List.of();
        }
        var needs = new ArrayList<Need>();
        requests.overdue(place, MOST_OVERDUE).forEach(each -> needs.add(overdue(each)));
        int unanswered = Promises.answers(place.id(), viewer) ? requests.unanswered(place, MOST_COUNTED) : 0;
        if (unanswered > 0) {
            needs.add(new Need(Tone.WATCH, Icon.INBOX, words.say("adapt.need.unanswered", unanswered),
                    new Link(words.say("adapt.need.unanswered.act"), RequestLabels.list(place) + "?show=open")));
        }
        return needs;
    }

    private Need overdue(Request request) {
        return new Need(Tone.ACT, Icon.OVERDUE, words.say("adapt.need.overdue", request.title(), Times.day(Objects.requireNonNull(request.due()))),
                new Link(words.say("adapt.need.overdue.act"), request.address()));
    }

    @Override
    public List<Link> remarks(Place place, Viewer viewer) {
        var kept = keeping.in(place);
        return kept.share().n() == 0 ? List.of() : List.of(new Link(labels.line(kept), RequestLabels.list(place)));
    }

    @Override
    public List<Link> pages(Place place, Viewer viewer) {
        return List.of(new Link(words.say("adapt.requests"), RequestLabels.list(place)));
    }
}
