package dev.muster.people;

import dev.muster.rights.Viewer;
import java.util.Optional;
import java.util.function.Supplier;

/// What a request came in with. Whoever goes on telling something after the request asks it again, since a viewer is known for
/// the length of one request only.
public final class Pass {
    /// The one of the request in hand.
    public static final ScopedValue<Pass> CURRENT = ScopedValue.newInstance();

    /// What those have who have not signed in: it always holds.
    private static final Pass NONE = new Pass(() -> Optional.of(Viewer.VISITOR));

    private final Supplier<Optional<Viewer>> holder;

    Pass(Supplier<Optional<Viewer>> holder) {
        this.holder = holder;
    }

    public static Pass current() {
        return CURRENT.orElse(NONE);
    }

    /// Who holds it, with roles and memberships as they are now; empty where it has ended. Asking does not make it last longer.
    public Optional<Viewer> holder() {
        return holder.get();
    }
}
