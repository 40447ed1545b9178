package dev.muster.memory;

import dev.muster.items.Items;
import dev.muster.items.Regrouping;
import dev.muster.items.Showing;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moves pages to where they belong, with all that they ever said: to another community, or to the whole organisation. Whoever moves one keeps both
/// in order; into the organisation, any of the staff who keeps the community in order. The address that the page had there leads to it.
@Service("memoryMoves")
public class Moves {
    private static final int LONGEST_REASON = 300;
    private final Memory memory;
    private final PageStore store;
    private final Items items;
    private final Showing showing;
    private final Regrouping regrouping;
    private final Writers writers;
    private final Places places;
    private final Admission admission;
    private final Clock clock;

    Moves(Memory memory, PageStore store, Items items, Showing showing, Regrouping regrouping, Writers writers, Places places, Admission admission, Clock clock) {
        this.memory = memory;
        this.store = store;
        this.items = items;
        this.showing = showing;
        this.regrouping = regrouping;
        this.writers = writers;
        this.places = places;
        this.admission = admission;
        this.clock = clock;
    }

    private static boolean tends(Place place, Viewer viewer) {
        return viewer.guides(place.id()) || viewer.holds(Role.GARDENER, place.id());
    }

    private static boolean mayArrive(Place to, Viewer viewer) {
        return tends(to, viewer) || to.isOrganisation() && viewer.audience() == Audience.EMPLOYEE;
    }

    /// Whether somebody may move pages away from a place.
    public static boolean mayLeave(Place from, Viewer viewer) {
        return from.closed() == null && tends(from, viewer);
    }

    /// Says no where somebody may not move a page away, before they choose where.
    ///
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.move.only-guides`
    public void requireMover(MemoryPage page, Viewer by) {
        var from = admission.placeOf(page.item());
        Admission.requireWriter(from, by);
        if (!mayLeave(from, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "memory.move.only-guides");
        }
    }

    /// Where the viewer could move a page to and would still see it, by title; the whole organisation first.
    public List<Place> choices(MemoryPage page, Viewer by) {
        var from = admission.placeOf(page.item());
        var kept = by.grants().stream().flatMap(each -> Stream.ofNullable(each.place())).distinct().toList();
        var communities = places.all(kept).values().stream().sorted(Comparator.comparing(Place::title));
        return Stream.concat(Stream.of(places.organisation()), communities)
                .filter(each -> each.closed() == null && mayArrive(each, by) && !each.id().equals(from.id()))
                .filter(each -> layer(page, from, each).contains(by.audience())).toList();
    }

    /// What moving would do.
    ///
    /// @throws Invalid at `to`, as {@link #move}
    /// @throws Refusal as {@link #move}
    public Outlook outlook(MemoryPage page, Place to, Viewer by) {
        requireMover(page, by);
        check(page, to, "", by);
        var from = admission.placeOf(page.item());
        var layer = layer(page, from, to);
        new Invalid.Check().that(layer.contains(by.audience()), "to", "memory.move.not-you").orThrow();
        return new Outlook(from, to, layer, Outlook.seeing(from, page.item().layer()), Outlook.seeing(to, layer), writers.losing(page, to, layer));
    }

    /// In the organisation it is seen by those who saw it before, and by staff: nothing becomes public by the way.
    private static Set<Audience> layer(MemoryPage page, Place from, Place to) {
        if (!to.isOrganisation()) {
            return page.item().layer();
        }
        var seeing = EnumSet.of(Audience.EMPLOYEE);
        seeing.addAll(Outlook.seeing(from, page.item().layer()));
        return seeing;
    }

    /// Moves a page with its history and its talk.
    ///
    /// @param seen whether the mover knows that others than before will see it, or some will not any more; asked for where that is so
    /// @param why may be empty
    /// @throws Invalid at `to`, `why`, `seen`
    /// @throws Refusal `memory.write.place-closed`, `memory.write.sign-in`, `memory.write.only-readers`, `memory.move.only-guides`, `memory.title.taken`
    @Transactional
    public MemoryPage move(MemoryPage page, Place to, boolean seen, String why, Viewer by) {
        var now = memory.of(items.lock(page.id()));
        var outlook = outlook(now, to, by);
        check(now, to, why, by);
        new Invalid.Check().that(seen || !outlook.changes(), "seen", "memory.outlook.not-seen").orThrow();
        store.queueFor(to.id(), now.address());
        memory.requireFree(to.id(), now.address(), now.id());
        store.redirect(now.item().place(), now.address(), now.id(), clock.instant());
        regrouping.carry(showing.among(now.item(), outlook.layer(), by), to.id(), why.strip(), by);
        return memory.of(items.find(now.id()).orElseThrow(Admission::gone));
    }

    private static void check(MemoryPage page, Place to, String why, Viewer by) {
        new Invalid.Check()
                .that(!to.id().equals(page.item().place()), "to", "memory.move.same")
                .that(mayArrive(to, by), "to", "memory.move.not-there", to.title())
                .that(to.closed() == null, "to", "memory.move.closed", to.title())
                .that(page.item().circle() == null, "to", "memory.move.circle")
                .optional(why, "why", LONGEST_REASON)
                .orThrow();
    }
}
