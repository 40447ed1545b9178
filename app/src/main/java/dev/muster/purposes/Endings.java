package dev.muster.purposes;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How purposes end, each in the communities opened from it. Whoever reviews or closes a community says so here, in the
/// transaction in which they do; that they may is theirs to know. The first word on a purpose in a community stands.
@Service
public class Endings {
    private static final Set<PurposeState> FATES = EnumSet.of(PurposeState.ACHIEVED, PurposeState.SUPERSEDED, PurposeState.CLOSED);
    private final EndingStore store;
    private final Clock clock;

    Endings(EndingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Ends a purpose in one of its communities; where it has ended there before, nothing happens.
    @Transactional
    public void end(UUID purpose, UUID place, PurposeState fate, String reason, Viewer by) {
        if (!FATES.contains(fate)) {
            throw new IllegalArgumentException(fate + " ends nothing");
        }
        var now = clock.instant();
        var act = Act.inPlace(by.self(), Verb.CLOSE, purpose, "purpose", place, Audience.EMPLOYEE.bit(), now).detail(Map.of("fate", fate, "reason", reason));
        store.insert(new Ending(purpose, place, fate, reason, now), act);
    }

    /// How a purpose ended in one of its communities.
    public Optional<Ending> in(UUID purpose, UUID place) {
        return store.find(purpose, place);
    }

    /// How a purpose ended in its communities that the viewer may see, oldest first.
    public List<Ending> of(UUID purpose) {
        return store.of(List.of(purpose));
    }

    /// The same for several purposes.
    public List<Ending> of(Collection<UUID> purposes) {
        return store.of(purposes);
    }
}
