package dev.muster.adapt.web;

import dev.muster.adapt.Backings;
import dev.muster.adapt.Corrections;
import dev.muster.adapt.Deed;
import dev.muster.adapt.Request;
import dev.muster.adapt.RequestState;
import dev.muster.adapt.Requests;
import dev.muster.adapt.Turn;
import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Followers;
import dev.muster.items.Item;
import dev.muster.items.Ties;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Html;
import dev.muster.items.text.Rendering;
import dev.muster.people.Person;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.search.spi.Findable;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a request together.
@Component
class RequestPage {
    private final Requests requests;
    private final Backings backings;
    private final Followers followers;
    private final Ties ties;
    private final Places places;
    private final WhoSees whoSees;
    private final Rendering rendering;
    private final List<Findable> kinds;
    private final RequestLabels labels;
    private final Words words;

    RequestPage(Requests requests, Backings backings, Followers followers, Ties ties, Places places, WhoSees whoSees, Rendering rendering, List<Findable> kinds, RequestLabels labels, Words words) {
        this.requests = requests;
        this.backings = backings;
        this.followers = followers;
        this.ties = ties;
        this.places = places;
        this.whoSees = whoSees;
        this.rendering = rendering;
        this.kinds = kinds;
        this.labels = labels;
        this.words = words;
    }

    /// @param body what was typed as a case of one's own, with what is wrong with it
    RequestView of(Request request, String body, FormErrors errors, Viewer viewer) {
        var item = request.item();
        var place = places.find(item.place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
        var turns = requests.turns(request);
        var cases = backings.of(request);
        var known = labels.known(Stream.of(Stream.of(item.author(), request.owner()), turns.stream().flatMap(each -> Stream.of(each.by(), each.owner())),
                cases.stream().map(Item::author)).flatMap(each -> each));
        var owner = request.owner() == null ? null : known.get(request.owner());
        return new RequestView(request.title(), request.path(), labels.crumbs(place, request.title(), ""), labels.state(request.state()), standing(request, owner),
                notice(request), result(turns), acts(request, place, viewer), labels.who(known.get(item.author())), item.created(), item.edited() ? item.changed() : null, html(item), request.why(),
                request.owner() == null ? null : labels.who(owner), request.due() == null ? null : Times.day(request.due()), about(item),
                turns.reversed().stream().map(each -> step(each, known)).toList(),
                cases.stream().map(each -> new RequestView.Case("case-" + each.handle(), labels.who(known.get(each.author())), html(each), each.created())).toList(),
                backing(request, place, body, errors, viewer), viewer.signedIn(), followers.include(item, viewer), whoSees.will(place, item));
    }

    private String standing(Request request, @Nullable Person owner) {
        return labels.promise(request, owner).orElseGet(() -> words.say("adapt.standing." + request.state()));
    }

    private @Nullable Notice notice(Request request) {
        return request.state() == RequestState.OVERDUE ? new Notice(Tone.ACT, words.say("adapt.overdue", Times.day(Objects.requireNonNull(request.due())))) : null;
    }

    private static RequestView.@Nullable Result result(List<Turn> turns) {
        return turns.stream().filter(each -> each.deed() == Deed.KEPT).reduce((_, last) -> last)
                .map(each -> new RequestView.Result(each.word(), each.link().isEmpty() ? null : each.link())).orElse(null);
    }

    private List<Link> acts(Request request, Place place, Viewer viewer) {
        if (place.closed() != null || !viewer.signedIn()) {
            return List.of();
        }
        var answers = Arrays.stream(Answering.values()).filter(each -> request.state().takes(each.deed()) && each.may(request, viewer))
                .map(each -> new Link(words.say("adapt.act." + each.deed()), request.path() + "/answer/" + each.word()));
        return Stream.concat(Corrections.corrects(request, viewer) ? Stream.of(new Link(words.say("adapt.correct"), request.path() + "/correction")) : Stream.empty(), answers).toList();
    }

    private Html html(Item item) {
        return rendering.html(item.handle(), item.version(), BodyText.markdown(item.body().text()));
    }

    private List<Link> about(Item item) {
        return ties.of(item).stream().map(dev.muster.items.Link::other)
                .flatMap(other -> kinds.stream().filter(each -> each.kind().equals(other.kind()))
                        .map(each -> new Link(String.valueOf(other.title()), each.address(other.handle(), other.title())))).toList();
    }

    private RequestView.Step step(Turn turn, Map<UUID, Person> known) {
        var due = turn.due() == null ? "" : Times.day(turn.due());
        var owner = turn.owner() == null ? "" : labels.who(known.get(turn.owner())).name();
        return new RequestView.Step(labels.who(known.get(turn.by())), words.say("adapt.deed." + turn.deed(), due, owner), turn.word().isEmpty() ? null : turn.word(), turn.at());
    }

    private RequestView.Backing backing(Request request, Place place, String body, FormErrors errors, Viewer viewer) {
        boolean open = request.state() == RequestState.ASKED || request.state().promised();
        boolean may = open && place.closed() == null && place.welcomes(viewer) && !viewer.is(request.item().author());
        return new RequestView.Backing(may, backings.include(request, viewer), body, errors);
    }
}
