package dev.muster.launch;

import dev.muster.people.spi.InvitationShown;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Notes when somebody first looks at an invitation of a wave.
@Component
class LookedAt implements InvitationShown {
    private final WaveStore store;
    private final Clock clock;

    LookedAt(WaveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void to(UUID invitation) {
        store.opened(invitation, clock.instant());
    }
}
