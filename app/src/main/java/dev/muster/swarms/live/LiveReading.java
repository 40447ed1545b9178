package dev.muster.swarms.live;

import dev.muster.rights.Viewer;
import dev.muster.swarms.Helping;
import dev.muster.swarms.Part;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.SwarmState;
import dev.muster.swarms.Swarms;
import dev.muster.swarms.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a room for one viewer, in one short transaction.
@Component
class LiveReading {
    /// So many changes are told one by one.
    private static final int FEW = 30;
    private final PulseStore store;
    private final Swarms swarms;
    private final Timeline timeline;
    private final Helping helping;

    LiveReading(PulseStore store, Swarms swarms, Timeline timeline, Helping helping) {
        this.store = store;
        this.swarms = swarms;
        this.timeline = timeline;
        this.helping = helping;
    }

    /// What a viewer was told last.
    ///
    /// @param parts who takes part, of those who may be here
    record Known(Pulse pulse, SwarmState state, Set<UUID> parts, Set<UUID> here) {}

    /// What a viewer knows now, and what is new of it.
    record Look(Known known, News news) {}

    @Transactional(readOnly = true)
    public <T> T together(Supplier<T> reading) {
        return reading.get();
    }

    /// @param clock whether time alone may have changed something
    /// @param present who has the room open
    /// @return nothing where nothing is new
    /// @throws dev.muster.shell.Refusal `shell.gone`
    Optional<Look> look(String handle, UUID id, @Nullable Known before, boolean clock, Predicate<UUID> present, Viewer viewer) {
        var felt = pulse(id);
        if (before == null) {
            return Optional.of(everything(swarms.at(handle), felt, present, viewer));
        }
        boolean stands = felt.standing().equals(before.pulse().standing());
        var here = before.parts().stream().filter(present).collect(Collectors.toUnmodifiableSet());
        if (stands && !clock && here.equals(before.here()) && felt.lines().equals(before.pulse().lines())) {
            return Optional.empty();
        }
        var swarm = swarms.at(handle);
        return Optional.of(changes(swarm, stands ? felt.with(before.pulse().role()) : felt.with(role(swarm, viewer)), before, present)).filter(each -> each.news().any());
    }

    private Look everything(Swarm swarm, Pulse felt, Predicate<UUID> present, Viewer viewer) {
        var parts = parts(swarm);
        var here = parts.stream().filter(present).collect(Collectors.toUnmodifiableSet());
        var known = new Known(felt.with(role(swarm, viewer)), swarm.state(), parts, here);
        return new Look(known, new News(swarm, true, timeline.of(swarm, null), List.of(), true, here, true));
    }

    private Look changes(Swarm swarm, Pulse now, Known before, Predicate<UUID> present) {
        var then = before.pulse();
        boolean stands = now.standing().equals(then.standing());
        var parts = stands ? before.parts() : parts(swarm);
        var here = parts.stream().filter(present).collect(Collectors.toUnmodifiableSet());
        var changed = now.since(then);
        boolean whole = !now.role().equals(then.role()) || changed.size() > FEW;
        var part = whole ? timeline.of(swarm, null) : timeline.some(swarm, ids(changed, true), ids(changed, false));
        var news = new News(swarm, whole, part, whole ? List.of() : now.goneSince(then), !stands || swarm.state() != before.state(), here, !here.equals(before.here()));
        return new Look(new Known(now, swarm.state(), parts, here), news);
    }

    private static List<UUID> ids(Collection<Pulse.Line> lines, boolean said) {
        return lines.stream().filter(each -> each.said() == said).map(Pulse.Line::id).toList();
    }

    private Pulse pulse(UUID swarm) {
        return store.of(swarm).orElseThrow(Swarms::gone);
    }

    /// Stands for all that a viewer sees in a room.
    String edition(Swarm swarm, Viewer viewer) {
        return pulse(swarm.id()).with(role(swarm, viewer)).edition();
    }

    private Set<UUID> parts(Swarm swarm) {
        return helping.of(swarm).stream().filter(each -> each.standing() == Part.Standing.IN).map(Part::person).collect(Collectors.toUnmodifiableSet());
    }

    /// Stands for what the viewer may do with what is said.
    private String role(Swarm swarm, Viewer viewer) {
        return swarm.state() == SwarmState.CLOSED ? "reads" : helping.takesPart(swarm, viewer) ? Helping.leads(swarm, viewer) ? "leads" : "helps" : "watches";
    }
}
