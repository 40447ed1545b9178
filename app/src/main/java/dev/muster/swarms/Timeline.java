package dev.muster.swarms;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Showing;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.swarms.Entry.Kind;
import dev.muster.swarms.Entry.Mark;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said and done in a swarm, in the order of time. Staff talk among themselves; what others see of it, somebody shows them.
@Service
public class Timeline {
    public static final String KIND = "swarm-entry";
    /// How many entries, and how many steps, a part of it holds.
    public static final int PART = 100;
    static final int LONGEST_BODY = 20_000;
    private final SaidStore store;
    private final SwarmStore steps;
    private final Swarms swarms;
    private final Helping helping;
    private final Items items;
    private final Showing showing;
    private final Places places;

    Timeline(SaidStore store, SwarmStore steps, Swarms swarms, Helping helping, Items items, Showing showing, Places places) {
        this.store = store;
        this.steps = steps;
        this.swarms = swarms;
        this.helping = helping;
        this.items = items;
        this.showing = showing;
        this.places = places;
    }

    /// The latest of a swarm before a moment, in the order of time.
    ///
    /// @param earlier the moment before which there is more; null where this is the beginning
    public record Part(List<Entry> entries, List<Step> steps, @Nullable Instant earlier) {}

    /// @param before a moment, or null for the end
    public Part of(Swarm swarm, @Nullable Instant before) {
        var said = entries(store.of(swarm.id(), before, PART + 1));
        var done = steps.steps(swarm.id(), before, PART + 1);
        var from = later(said.size() > PART ? said.get(PART - 1).item().created() : null, done.size() > PART ? done.get(PART - 1).at() : null);
        return new Part(said.stream().limit(PART).filter(each -> from == null || !each.item().created().isBefore(from)).toList().reversed(),
                done.stream().limit(PART).filter(each -> from == null || !each.at().isBefore(from)).toList().reversed(), from);
    }

    /// These of a swarm's entries and steps, as far as the viewer sees them, in the order of time.
    public Part some(Swarm swarm, Collection<UUID> entries, Collection<UUID> done) {
        var said = entries.isEmpty() ? List.<Entry>of() : entries(store.some(swarm.id(), entries));
        return new Part(said, done.isEmpty() ? List.of() : steps.steps(swarm.id(), done), null);
    }

    /// The later of two moments, where there are any.
    public static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private List<Entry> entries(List<SaidStore.Row> rows) {
        var known = items.all(rows.stream().map(SaidStore.Row::item).toList());
        return rows.stream().filter(row -> known.containsKey(row.item())).map(row -> entry(Objects.requireNonNull(known.get(row.item())), row.kind())).toList();
    }

    private static Entry entry(Item item, Kind kind) {
        return new Entry(item, kind, Mark.of(item.state()));
    }

    /// The entry at an address, in a swarm.
    ///
    /// @throws Refusal `shell.gone`
    public Entry at(Swarm swarm, String handle) {
        var item = items.at(handle, KIND);
        return store.find(item.id()).filter(_ -> item.root().equals(swarm.id())).map(row -> entry(item, row.kind())).orElseThrow(Swarms::gone);
    }

    /// Says something in a swarm.
    ///
    /// @param among the audiences that see it; everyone who sees the swarm where null
    /// @param id null, or the id that a retry of the same request names again
    /// @throws Invalid at `body`
    /// @throws Refusal `swarms.only-part`, `swarms.not-now…`, `items.wider`, `items.retry-differs`
    @Transactional
    public Entry say(Swarm seen, Kind kind, @Nullable String body, @Nullable Set<Audience> among, @Nullable UUID id, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::goesOn);
        helping.requirePart(swarm, by);
        var text = Opening.text(body);
        new Invalid.Check().text(text, "body", LONGEST_BODY).orThrow();
        boolean again = id != null && items.find(id).isPresent();
        var draft = Draft.reply(KIND, placeOf(swarm), swarm.item(), text, kind.first().stored()).among(layer(swarm, among, by)).withId(id);
        var item = items.create(draft, by);
        if (!again) {
            store.insert(item.id(), swarm.id(), kind);
        }
        return entry(item, kind);
    }

    private static Set<Audience> layer(Swarm swarm, @Nullable Set<Audience> among, Viewer by) {
        var layer = EnumSet.of(by.audience());
        layer.addAll(among == null ? swarm.item().layer() : among);
        return layer;
    }

    /// Says how a hypothesis or a task stands now. Anybody who takes part may: what holds is found together.
    ///
    /// @throws Refusal `swarms.only-part`, `swarms.mark.odd`, `shell.stale`, `swarms.not-now…`
    @Transactional
    public Entry mark(Swarm seen, Entry entry, Mark mark, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::goesOn);
        helping.requirePart(swarm, by);
        if (!entry.kind().takes(mark)) {
            throw new Refusal(Reason.CONFLICT, "swarms.mark.odd");
        }
        if (entry.mark() != mark && !items.move(entry.item(), mark.stored())) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        return at(swarm, entry.item().handle());
    }

    /// Whether the viewer may show an entry to everybody who sees the swarm: its author may, and who leads the swarm.
    public static boolean mayPromote(Swarm swarm, Entry entry, Viewer viewer) {
        return !entry.item().layer().containsAll(swarm.item().layer()) && (viewer.is(entry.item().author()) || Helping.leads(swarm, viewer));
    }

    /// Shows an entry to everybody who sees the swarm, in the very words that were looked at before.
    ///
    /// @param version the version that was looked at
    /// @throws Refusal `swarms.promote.only-author`, `shell.stale`, `swarms.not-now…`
    @Transactional
    public Entry promote(Swarm seen, Entry entry, int version, Viewer by) {
        var swarm = swarms.lock(seen, SwarmState::goesOn);
        requirePromoter(swarm, entry, by);
        if (entry.item().version() != version) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        showing.widen(entry.item(), swarm.item().layer(), by);
        return at(swarm, entry.item().handle());
    }

    /// The same where nothing is changed yet: whether it could be.
    ///
    /// @throws Refusal as promoting does
    public void requirePromoter(Swarm swarm, Entry entry, Viewer by) {
        by.self();
        if (!mayPromote(swarm, entry, by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.promote.only-author");
        }
    }

    private Place placeOf(Swarm swarm) {
        return places.find(swarm.item().place()).orElseThrow(Swarms::gone);
    }
}
