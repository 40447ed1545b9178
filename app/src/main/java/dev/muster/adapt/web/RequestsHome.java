package dev.muster.adapt.web;

import dev.muster.adapt.Request;
import dev.muster.adapt.RequestState;
import dev.muster.adapt.Requests;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Shelf;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On the home page: what one promised and has to keep soon, and what came of the requests that one asked, backs or follows.
@Component
@Order(25)
class RequestsHome implements HomePart {
    private static final int SOON = 8;
    private static final int MOST = 5;
    private static final int LATELY = 30;
    private final Requests requests;
    private final RequestLabels labels;
    private final Words words;

    RequestsHome(Requests requests, RequestLabels labels, Words words) {
        this.requests = requests;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        return viewer.signedIn() && viewer.audience() == Audience.EMPLOYEE ? requests.owed(viewer.self(), SOON, MOST).stream().map(this::waiting).toList() : List.of();
    }

    private Waiting waiting(Request request) {
        boolean late = request.state() == RequestState.OVERDUE;
        return new Waiting(late ? Tone.ACT : Tone.WATCH,
                words.say(late ? "adapt.home.overdue" : "adapt.home.soon", request.title(), Times.day(Objects.requireNonNull(request.due()))),
                new Link(words.say("adapt.home.act"), request.address()));
    }

    @Override
    public Optional<Shelf> shelf(Viewer viewer) {
        var answered = requests.answered(viewer, LATELY, MOST);
        var known = labels.known(answered.stream().map(Request::owner));
        var lines = answered.stream().map(each -> new Shelf.Line(new Link(each.title(), each.address()), labels.state(each.state()),
                labels.promise(each, each.owner() == null ? null : known.get(each.owner())).orElse(null), each.item().created())).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Shelf(words.say("adapt.home"), lines, null, ""));
    }
}
