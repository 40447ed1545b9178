package dev.muster.adapt;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ask something of the organisation, and find what was asked. What the organisation answers is {@link Promises}.
@Service
public class Requests {
    public static final String KIND = "request";

    /// A request that has waited longer for an answer is shown to those who can give one.
    public static final Duration PATIENCE = Duration.ofDays(7);

    private final RequestStore store;
    private final NewsStore news;
    private final Items items;
    private final Ties ties;
    private final Clock clock;

    Requests(RequestStore store, NewsStore news, Items items, Ties ties, Clock clock) {
        this.store = store;
        this.news = news;
        this.items = items;
        this.ties = ties;
        this.clock = clock;
    }

    /// Says no where somebody may not ask, before they begin to write.
    ///
    /// @throws Refusal `adapt.request.place-closed`, `adapt.request.sign-in`, `adapt.request.only-readers`
    public void requireAsker(Place place, Viewer by) {
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "adapt.request.place-closed", place.title(), Times.day(place.closed()));
        }
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "adapt.request.sign-in");
        }
        if (!place.welcomes(by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "adapt.request.only-readers", place.title());
        }
    }

    /// Asks something of the organisation, in a community.
    ///
    /// @param id null, or the id that a retry of the same request names again
    /// @throws dev.muster.shell.Invalid at `title`, `body`, `why`
    /// @throws Refusal those of {@link #requireAsker}, `items.retry-differs`
    @Transactional
    public Request ask(Place place, Asking asking, @Nullable UUID id, Viewer by) {
        requireAsker(place, by);
        asking.check();
        var draft = Draft.thread(KIND, place, layer(asking, by), Asking.line(asking.title()), Asking.text(asking.body()), RequestState.ASKED.stored(), List.of());
        var item = items.create(draft.withId(id), by);
        if (store.insert(item.id(), place.id(), item.created(), Asking.text(asking.why()))) {
            news.add(new News(News.Kind.ASKED, item.id(), item.created()));
        }
        if (asking.about() != null) {
            items.find(asking.about()).ifPresent(thread -> ties.tie(item, Link.Kind.RELATES, thread, by));
        }
        return of(item);
    }

    /// Staff always see it, since they are asked.
    private static Set<Audience> layer(Asking asking, Viewer by) {
        var layer = EnumSet.of(Audience.EMPLOYEE, by.audience());
        layer.addAll(asking.layer() == null ? EnumSet.allOf(Audience.class) : asking.layer());
        return layer;
    }

    /// The request at an address.
    ///
    /// @throws Refusal `shell.gone`
    public Request at(String handle) {
        return of(items.at(handle, KIND));
    }

    /// @throws Refusal `shell.gone`
    public Request of(Item item) {
        return store.find(item.id()).map(row -> request(item, row)).orElseThrow(Requests::gone);
    }

    /// The request as it stands now, kept from others' changes until the transaction ends.
    Request locked(UUID id) {
        return of(items.lock(id));
    }

    /// What was done with a request, oldest first.
    public List<Turn> turns(Request request) {
        return store.turns(request.id());
    }

    /// A place's requests, newest first.
    ///
    /// @param after the last request of the page before, or null
    public List<Request> of(Place place, Show show, @Nullable Request after, int most) {
        var last = after == null ? null : store.find(after.id()).orElse(null);
        return requests(store.of(place.id(), show, today(), last, most));
    }

    /// What is promised in a place for a day that has gone by, longest overdue first.
    public List<Request> overdue(Place place, int most) {
        return requests(store.due(place.id(), today(), most));
    }

    /// What somebody promised for a day that is less than so many days ahead, or has gone by; the first to be done first.
    public List<Request> owed(UUID owner, int days, int most) {
        return requests(store.owed(owner, today().plusDays(days), most));
    }

    /// How many requests have waited longer than {@link #PATIENCE} for an answer.
    public int unanswered(Place place, int most) {
        return store.unanswered(place.id(), clock.instant().minus(PATIENCE), most);
    }

    /// The requests that the viewer asked, follows or backs and that others answered within so many days, latest first.
    public List<Request> answered(Viewer viewer, int days, int most) {
        return viewer.signedIn() ? named(store.answered(viewer.self(), clock.instant().minus(Duration.ofDays(days)), most)) : List.of();
    }

    private List<Request> named(List<UUID> ids) {
        var rows = store.all(ids);
        return requests(ids.stream().map(id -> rows.stream().filter(row -> row.item().equals(id)).findFirst().orElse(null)).filter(Objects::nonNull).toList());
    }

    private List<Request> requests(List<RequestStore.Row> rows) {
        var known = items.all(rows.stream().map(RequestStore.Row::item).toList());
        return rows.stream().filter(row -> known.containsKey(row.item())).map(row -> request(Objects.requireNonNull(known.get(row.item())), row)).toList();
    }

    private Request request(Item item, RequestStore.Row row) {
        return new Request(item, RequestState.of(item.state(), row.due(), today()), row.why(), row.owner(), row.due(), row.firstDue(), row.kept(), row.backers());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
