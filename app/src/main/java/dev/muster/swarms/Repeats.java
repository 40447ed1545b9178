package dev.muster.swarms;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.Search;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The same problem again: earlier swarms that look alike, and those that somebody has linked.
///
/// A link is no step of a swarm: a step would tell of a swarm that not everybody sees.
@Service
public class Repeats {
    /// So many that look alike are shown.
    public static final int MOST = 5;
    private static final int TOO_SHORT = 3;
    /// More is looked for than is shown, since the swarm itself and later ones are alike too.
    private static final int LOOKED_AT = 4 * MOST;
    private final RepeatStore store;
    private final Swarms swarms;
    private final Helping helping;
    private final Search search;
    private final Items items;
    private final Clock clock;

    Repeats(RepeatStore store, Swarms swarms, Helping helping, Search search, Items items, Clock clock) {
        this.store = store;
        this.swarms = swarms;
        this.helping = helping;
        this.search = search;
        this.items = items;
        this.clock = clock;
    }

    /// What a swarm repeats, and what repeats it, as far as the viewer sees both ends; linked last comes first.
    public record Both(List<Repeat> earlier, List<Repeat> later) {}

    /// Swarms of a place that look like one that is about to be opened, closest first.
    public List<Swarm> alike(String title, Place place, Viewer viewer) {
        return found(title, place, viewer).stream().limit(MOST).toList();
    }

    /// Swarms that were opened before one and look like it, closest first; those that are linked already are left out.
    public List<Swarm> alike(Swarm swarm, Place place, Viewer viewer) {
        var linked = store.of(swarm.id()).stream().flatMap(each -> List.of(each.swarm(), each.earlier()).stream()).collect(Collectors.toSet());
        return found(swarm.title(), place, viewer).stream()
                .filter(each -> !each.id().equals(swarm.id()) && !linked.contains(each.id()) && !each.course().opened().isAfter(swarm.course().opened()))
                .limit(MOST).toList();
    }

    private List<Swarm> found(String title, Place place, Viewer viewer) {
        if (title.strip().length() < TOO_SHORT) {
            return List.of();
        }
        var closest = search.similar(place, Swarms.KIND, title, LOOKED_AT, viewer);
        var known = swarms.all(closest).stream().filter(each -> !each.item().hidden()).collect(Collectors.toMap(Swarm::id, Function.identity()));
        return closest.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    public Both of(Swarm swarm) {
        var rows = store.of(swarm.id());
        var known = swarms.all(rows.stream().map(each -> other(each, swarm)).toList()).stream().collect(Collectors.toMap(Swarm::id, Function.identity()));
        var all = rows.stream().filter(each -> known.containsKey(other(each, swarm))).collect(Collectors.partitioningBy(each -> each.swarm().equals(swarm.id()),
                Collectors.mapping(each -> new Repeat(Objects.requireNonNull(known.get(other(each, swarm))), each.by(), each.at()), Collectors.toList())));
        return new Both(Objects.requireNonNull(all.get(true)), Objects.requireNonNull(all.get(false)));
    }

    private static UUID other(RepeatStore.Row row, Swarm swarm) {
        return row.swarm().equals(swarm.id()) ? row.earlier() : row.swarm();
    }

    /// The swarm of an address or a handle.
    ///
    /// @param field at which it was typed
    /// @throws Invalid there, where the viewer sees none
    public Swarm named(String typed, String field) {
        int at = typed.indexOf("/swarms/");
        var handle = at < 0 ? typed.strip() : typed.strip().substring(at + "/swarms/".length()).replaceFirst("[/?#].*", "");
        var item = items.find(handle).filter(each -> each.kind().equals(Swarms.KIND));
        new Invalid.Check().that(item.isPresent(), field, "swarms.repeat.unknown").orThrow();
        return swarms.of(item.orElseThrow());
    }

    /// Whether somebody may say that a swarm repeats an earlier one: who takes part in it.
    public boolean mayLink(Swarm swarm, Place place, Viewer viewer) {
        return viewer.signedIn() && place.closed() == null && helping.takesPart(swarm, viewer);
    }

    /// Says that a swarm repeats an earlier one; saying it twice changes nothing.
    ///
    /// @throws Refusal `swarms.only-part`, `swarms.repeat.itself`, `swarms.repeat.later`, `swarms.place-closed`
    @Transactional
    public Swarm link(Swarm seen, Swarm earlier, Viewer by) {
        var swarm = swarms.lock(seen, _ -> true);
        helping.requirePart(swarm, by);
        if (swarm.id().equals(earlier.id())) {
            throw new Refusal(Reason.CONFLICT, "swarms.repeat.itself");
        }
        if (earlier.course().opened().isAfter(swarm.course().opened()) || store.find(earlier.id(), swarm.id()).isPresent()) {
            throw new Refusal(Reason.CONFLICT, "swarms.repeat.later", earlier.title());
        }
        store.link(swarm.id(), earlier.id(), by.self(), clock.instant(), act(swarm, Verb.ADD, earlier, by));
        return swarm;
    }

    /// Opens a swarm that repeats earlier ones.
    ///
    /// @throws Invalid those of {@link Swarms#open}
    /// @throws Refusal those of {@link Swarms#open} and {@link #link}
    @Transactional
    public Swarm open(Place place, Opening opening, Collection<Swarm> earlier, @Nullable UUID id, Viewer by) {
        var swarm = swarms.open(place, opening, id, by);
        earlier.forEach(each -> link(swarm, each, by));
        return swarm;
    }

    /// Whether somebody may take a link away: who drew it, and who leads the swarm that repeats.
    public static boolean mayUnlink(Swarm swarm, UUID linkedBy, Viewer viewer) {
        return viewer.is(linkedBy) || Helping.leads(swarm, viewer);
    }

    /// Takes it back. What is not linked stays so.
    ///
    /// @throws Refusal `swarms.repeat.only-maker`, `swarms.place-closed`
    @Transactional
    public Swarm unlink(Swarm seen, Swarm earlier, Viewer by) {
        var swarm = swarms.lock(seen, _ -> true);
        by.self();
        var link = store.find(swarm.id(), earlier.id());
        if (link.isPresent() && !mayUnlink(swarm, link.orElseThrow().by(), by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "swarms.repeat.only-maker");
        }
        store.unlink(swarm.id(), earlier.id(), act(swarm, Verb.REMOVE, earlier, by));
        return swarm;
    }

    private Act act(Swarm swarm, Verb verb, Swarm earlier, Viewer by) {
        return Act.onItem(by.self(), verb, swarm.id(), "link", swarm.item().place(), clock.instant()).target(earlier.id()).detail("kind", "repeats");
    }
}
