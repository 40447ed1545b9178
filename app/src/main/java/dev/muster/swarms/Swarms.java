package dev.muster.swarms;

import dev.muster.activity.Act;
import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.memory.Memory;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Open a swarm round a problem, and find those that are there.
@Service
public class Swarms {
    public static final String KIND = "swarm";

    private final SwarmStore store;
    private final PartStore parts;
    private final Items items;
    private final Ties ties;
    private final Openers openers;
    private final Places places;
    private final Persons persons;
    private final Ids ids;
    private final Clock clock;

    Swarms(SwarmStore store, PartStore parts, Items items, Ties ties, Openers openers, Places places, Persons persons, Ids ids, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.items = items;
        this.ties = ties;
        this.openers = openers;
        this.places = places;
        this.persons = persons;
        this.ids = ids;
        this.clock = clock;
    }

    /// Says no where somebody may not open one, before they begin to write.
    ///
    /// @throws Refusal `swarms.place-closed`, `shell.not-signed-in`, `swarms.open.only-staff`, `swarms.open.only-some`
    public void requireOpener(Place place, Viewer by) {
        openers.require(place, by);
    }

    /// Whether somebody may open one.
    public boolean opens(Place place, Viewer viewer) {
        return openers.may(place, viewer);
    }

    /// Opens a swarm, which the opener owns. Where it grows out of a thread or a page, it keeps the tie; whoever began a thread has the problem.
    ///
    /// @param id null, or the id that a retry of the same request names again
    /// @throws Invalid at `title`, `wrong`, `whom`, `tried`, `severity`, `skills`
    /// @throws Refusal those of {@link #requireOpener}, `items.retry-differs`
    @Transactional
    public Swarm open(Place place, Opening opening, @Nullable UUID id, Viewer by) {
        requireOpener(place, by);
        opening.check();
        var from = opening.from() == null ? Optional.<Item>empty() : items.find(opening.from());
        var draft = Draft.thread(KIND, place, layer(opening, from, by), Opening.line(opening.title()), Opening.text(opening.wrong()), SwarmState.OPEN.stored(), opening.skills());
        var item = items.create(from.map(thread -> draft.within(thread.circle())).orElse(draft).withId(id), by);
        var sufferer = from.filter(each -> !each.kind().equals(Memory.KIND)).flatMap(thread -> sufferer(thread, by)).orElse(null);
        var problem = new Swarm.Problem(Objects.requireNonNull(opening.severity()), Opening.line(opening.whom()), Opening.text(opening.tried()), sufferer);
        if (store.insert(item.id(), place.id(), problem, by.self(), item.created())) {
            parts.put(new Part(by.self(), Part.Role.OWNER, Part.Standing.IN, null, item.created()), item.id());
            from.ifPresent(thread -> grow(thread, item, sufferer, by));
        }
        return of(item);
    }

    /// Whoever began the thread, where somebody else is there to be asked: an author whom an import brought is but a name.
    private Optional<UUID> sufferer(Item thread, Viewer by) {
        return persons.find(thread.author()).filter(each -> each.state() == Person.State.ACTIVE && !by.is(each.id())).map(Person::id);
    }

    private void grow(Item thread, Item swarm, @Nullable UUID sufferer, Viewer by) {
        if (thread.kind().equals(Memory.KIND)) {
            ties.tie(swarm, Link.Kind.RELATES, thread, by);
        } else {
            ties.tie(thread, Link.Kind.BECAME, swarm, by);
        }
        if (sufferer != null) {
            parts.put(new Part(sufferer, Part.Role.SUFFERER, Part.Standing.IN, null, swarm.created()), swarm.id());
        }
    }

    /// Staff always see it, and whoever opens it; nobody else sees it who does not see what it grows out of.
    private static Set<Audience> layer(Opening opening, Optional<Item> from, Viewer by) {
        var layer = EnumSet.noneOf(Audience.class);
        if (opening.layer() != null) {
            layer.addAll(opening.layer());
        }
        from.ifPresent(thread -> layer.retainAll(thread.layer()));
        layer.addAll(EnumSet.of(Audience.EMPLOYEE, by.audience()));
        return layer;
    }

    /// The swarm at an address.
    ///
    /// @throws Refusal `shell.gone`
    public Swarm at(String handle) {
        return of(items.at(handle, KIND));
    }

    /// @throws Refusal `shell.gone`
    public Swarm of(Item item) {
        return store.find(item.id()).map(row -> swarm(item, row)).orElseThrow(Swarms::gone);
    }

    /// Those of these ids that the viewer sees, in no order.
    public List<Swarm> all(Collection<UUID> wanted) {
        return shown(store.all(wanted));
    }

    /// What it grew out of: a thread, or a page that does not help.
    public Optional<Item> origin(Swarm swarm) {
        return ties.of(swarm.item()).stream().filter(each -> each.kind() == Link.Kind.BECAME && !each.outgoing() || each.kind() == Link.Kind.RELATES && each.outgoing())
                .map(Link::other).findFirst();
    }

    /// The pages that keep what a swarm learned, as far as the viewer sees them.
    public List<Item> pages(Swarm swarm) {
        return ties.of(swarm.item()).stream().filter(each -> each.kind() == Link.Kind.CAPTURED_IN && each.outgoing()).map(Link::other).toList();
    }

    /// What is known of the problem: what somebody has to know to help.
    public List<String> skills(Swarm swarm) {
        return items.tags(swarm.item());
    }

    /// A place's swarms, newest first.
    ///
    /// @param after the last swarm of the page before, or null
    public List<Swarm> of(Place place, Show show, @Nullable Swarm after, int most) {
        return shown(store.of(place.id(), show, clock.instant(), after == null ? null : store.find(after.id()).orElse(null), most));
    }

    /// How many swarms of a place a list would show, counted so far.
    public int count(Place place, Show show, int most) {
        return store.count(place.id(), show, clock.instant(), most);
    }

    /// What waits for somebody: swarms that they own, that they are asked to help with, or asked to take over.
    public List<Swarm> waitingFor(Viewer viewer, int most) {
        return viewer.signedIn() ? shown(store.waitingFor(viewer.self(), most)) : List.of();
    }

    List<Swarm> shown(List<SwarmStore.Row> rows) {
        Map<UUID, Item> known = items.all(rows.stream().map(SwarmStore.Row::item).toList());
        return rows.stream().filter(row -> known.containsKey(row.item())).map(row -> swarm(Objects.requireNonNull(known.get(row.item())), row)).toList();
    }

    private Swarm swarm(Item item, SwarmStore.Row row) {
        return new Swarm(item, row.course().state(row.problem().severity(), clock.instant()), row.problem(), row.owner(), row.successor(), row.course());
    }

    /// The swarm as it stands now, kept from others' changes until the transaction ends.
    ///
    /// @throws Refusal `swarms.not-now…`, where it is in a state that this is not for; `swarms.place-closed`
    Swarm lock(Swarm seen, Predicate<SwarmState> may) {
        var swarm = of(items.lock(seen.id()));
        Openers.requireOpen(places.find(swarm.item().place()).orElseThrow(Swarms::gone));
        if (!may.test(swarm.state())) {
            throw new Refusal(Reason.CONFLICT, "swarms.not-now." + swarm.state());
        }
        return swarm;
    }

    /// Keeps how a swarm stands after a deed, and the deed among its steps.
    Swarm keep(Swarm after, Deed deed, String word, @Nullable UUID other, Viewer by) {
        var now = clock.instant();
        var state = after.course().beaten(now).state(after.problem().severity(), now);
        var act = Act.onItem(by.self(), deed.verb(), after.id(), KIND, after.item().place(), now).detail("of", deed.name());
        store.save(after, other == null ? act : act.target(other));
        store.keep(new Step(ids.next(), deed, word, by.self(), other, now), after.id());
        if (!after.item().state().equals(state.stored()) && !items.move(after.item(), state.stored())) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return of(items.find(after.id()).orElseThrow(Swarms::gone));
    }

    /// What is said to whoever does not see a swarm: there is none.
    public static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
