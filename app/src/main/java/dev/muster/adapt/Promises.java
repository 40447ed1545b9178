package dev.muster.adapt;

import dev.muster.activity.Act;
import dev.muster.items.Items;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Members;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the organisation answers to requests: a promise with an owner and a day, moved only with a reason; what it changed; or no.
@Service
public class Promises {
    private static final int LONGEST_WORD = 2_000;
    private static final int LONGEST_LINK = 500;
    private static final Pattern LINK = Pattern.compile("(https?://|/)\\S+");
    private final RequestStore store;
    private final NewsStore news;
    private final Requests requests;
    private final Items items;
    private final Places places;
    private final Members members;
    private final Persons persons;
    private final Ids ids;
    private final Clock clock;

    Promises(RequestStore store, NewsStore news, Requests requests, Items items, Places places, Members members, Persons persons, Ids ids, Clock clock) {
        this.store = store;
        this.news = news;
        this.requests = requests;
        this.items = items;
        this.places = places;
        this.members = members;
        this.persons = persons;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is promised.
    ///
    /// @param owner who answers for it, one of the staff
    /// @param due the day by which it is done
    /// @param word what exactly, or why it is moved
    public record Promised(@Nullable UUID owner, @Nullable LocalDate due, @Nullable String word) {}

    /// What a request changed.
    ///
    /// @param link where that can be seen: an address on the web, or one of this site that begins with `/`
    public record Result(@Nullable String changed, @Nullable String link) {}

    /// Whether somebody answers for the organisation in a place: its guides and its sponsor, sponsors and strategists.
    public static boolean answers(UUID place, Viewer viewer) {
        return viewer.guides(place) || viewer.holds(Role.SPONSOR, place) || viewer.holds(Role.STRATEGIST);
    }

    /// Whether somebody answers for a promise: its owner, and whoever answers in the place.
    public static boolean answersFor(Request request, Viewer viewer) {
        return viewer.is(request.owner()) || answers(request.item().place(), viewer);
    }

    /// Promises what was asked for.
    ///
    /// @throws Refusal `adapt.answer.only-guides`, `adapt.deed.not-now…`, `rights.place.closed`
    /// @throws Invalid at `owner`, `due`, `word`
    @Transactional
    public Request promise(Request request, Promised promised, Viewer by) {
        var now = locked(request, Deed.PROMISED, answers(request.item().place(), by));
        check(now, promised, false);
        return take(now, turn(Deed.PROMISED, Asking.text(promised.word()), "", promised, by), by);
    }

    /// Moves what was promised to another day, or to another owner; the reason is kept.
    ///
    /// @throws Refusal `adapt.promise.only-owner`, `adapt.deed.not-now…`, `rights.place.closed`
    /// @throws Invalid at `owner`, `due`, `word`
    @Transactional
    public Request move(Request request, Promised promised, Viewer by) {
        var now = locked(request, Deed.MOVED, answersFor(request, by));
        var whole = promised.owner() == null ? new Promised(now.owner(), promised.due(), promised.word()) : promised;
        check(now, whole, true);
        return take(now, turn(Deed.MOVED, Asking.text(whole.word()), "", whole, by), by);
    }

    /// Says no, and why.
    ///
    /// @throws Refusal `adapt.answer.only-guides`, `adapt.deed.not-now…`, `rights.place.closed`
    /// @throws Invalid at `word`
    @Transactional
    public Request decline(Request request, @Nullable String word, Viewer by) {
        return end(locked(request, Deed.DECLINED, answers(request.item().place(), by)), Deed.DECLINED, word, by);
    }

    /// Says what came of it, which keeps the promise where there was one.
    ///
    /// @throws Refusal `adapt.promise.only-owner`, `adapt.deed.not-now…`, `rights.place.closed`
    /// @throws Invalid at `changed`, `link`
    @Transactional
    public Request keep(Request request, Result result, Viewer by) {
        var now = locked(request, Deed.KEPT, answersFor(request, by));
        var link = Asking.text(result.link());
        new Invalid.Check().text(result.changed(), "changed", LONGEST_WORD).optional(result.link(), "link", LONGEST_LINK)
                .that(link.isEmpty() || LINK.matcher(link).matches(), "link", "adapt.link.odd").orThrow();
        return take(now, turn(Deed.KEPT, Asking.text(result.changed()), link, null, by), by);
    }

    /// Says that a promise will not be kept, and why.
    ///
    /// @throws Refusal `adapt.promise.only-owner`, `adapt.deed.not-now…`, `rights.place.closed`
    /// @throws Invalid at `word`
    @Transactional
    public Request giveUp(Request request, @Nullable String word, Viewer by) {
        return end(locked(request, Deed.BROKEN, answersFor(request, by)), Deed.BROKEN, word, by);
    }

    /// Takes one's own request back, as long as nobody has answered.
    ///
    /// @throws Refusal `adapt.withdraw.only-asker`, `adapt.deed.not-now…`, `rights.place.closed`
    @Transactional
    public Request withdraw(Request request, @Nullable String word, Viewer by) {
        if (!by.is(request.item().author())) {
            throw new Refusal(by.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "adapt.withdraw.only-asker");
        }
        var now = locked(request, Deed.WITHDRAWN, true);
        new Invalid.Check().optional(word, "word", LONGEST_WORD).orThrow();
        return take(now, turn(Deed.WITHDRAWN, Asking.text(word), "", null, by), by);
    }

    private Request end(Request now, Deed deed, @Nullable String word, Viewer by) {
        new Invalid.Check().text(word, "word", LONGEST_WORD).orThrow();
        return take(now, turn(deed, Asking.text(word), "", null, by), by);
    }

    private Request locked(Request request, Deed deed, boolean may) {
        if (!may) {
            throw new Refusal(Reason.NOT_ALLOWED, deed == Deed.PROMISED || deed == Deed.DECLINED ? "adapt.answer.only-guides" : "adapt.promise.only-owner");
        }
        requireOpen(request);
        var now = requests.locked(request.id());
        if (!now.state().takes(deed)) {
            throw new Refusal(Reason.CONFLICT, "adapt.deed.not-now." + now.state());
        }
        return now;
    }

    private void requireOpen(Request request) {
        var place = placeOf(request);
        if (place.closed() != null) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        }
    }

    private Place placeOf(Request request) {
        return places.find(request.item().place()).orElseThrow(Requests::gone);
    }

    private void check(Request request, Promised promised, boolean moved) {
        var check = new Invalid.Check();
        var owner = promised.owner();
        check.that(owner != null, "owner", "shell.field.missing")
                .that(owner == null || isStaff(owner) && sees(owner, placeOf(request)), "owner", "adapt.owner.unknown")
                .that(promised.due() != null, "due", "shell.field.missing")
                .that(promised.due() == null || promised.due().isAfter(today()), "due", "adapt.due.passed");
        (moved ? check.text(promised.word(), "word", LONGEST_WORD) : check.optional(promised.word(), "word", LONGEST_WORD)).orThrow();
    }

    private boolean isStaff(UUID owner) {
        return persons.find(owner).filter(each -> each.state() == Person.State.ACTIVE && each.audience() == Audience.EMPLOYEE).isPresent();
    }

    /// Whoever answers for a promise can read it.
    private boolean sees(UUID owner, Place place) {
        return place.seenBy().contains(Audience.EMPLOYEE) || members.find(place, owner).isPresent();
    }

    private Turn turn(Deed deed, String word, String link, @Nullable Promised promised, Viewer by) {
        return new Turn(deed, word, link, promised == null ? null : promised.due(), promised == null ? null : promised.owner(), by.self(), clock.instant());
    }

    private Request take(Request now, Turn turn, Viewer by) {
        var item = now.item();
        var act = Act.onItem(by.self(), turn.deed().verb(), item.id(), Requests.KIND, item.place(), turn.at()).detail(Map.of("deed", turn.deed()));
        var id = ids.next();
        store.turn(id, item.id(), turn, standing(now, turn), act);
        news.add(new News(News.Kind.ANSWERED, id, turn.at()));
        var to = turn.deed().leadsTo().stored();
        if (!to.equals(item.state())) {
            items.move(item, to);
        }
        return requests.of(items.find(item.id()).orElseThrow(Requests::gone));
    }

    /// A promise that was declined before is a new one; one that is moved stays what it was at first.
    private RequestStore.Standing standing(Request now, Turn turn) {
        return switch (turn.deed()) {
            case PROMISED -> new RequestStore.Standing(turn.owner(), turn.due(), turn.due(), null);
            case MOVED -> new RequestStore.Standing(turn.owner(), turn.due(), now.firstDue(), null);
            case KEPT -> new RequestStore.Standing(now.owner(), null, now.firstDue(), today());
            case DECLINED, BROKEN, WITHDRAWN -> new RequestStore.Standing(now.owner(), null, now.firstDue(), null);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
