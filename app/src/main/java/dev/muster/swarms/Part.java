package dev.muster.swarms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's part in a swarm.
///
/// @param askedBy who asked them by name; null where they came by themselves
/// @param at since when they stand so
public record Part(UUID person, Role role, Standing standing, @Nullable UUID askedBy, Instant at) {

    /// What somebody does in it.
    public enum Role {
        OWNER, HELPER,
        /// Writes down what others say.
        SCRIBE,
        /// Looks on.
        OBSERVER,
        /// Has the problem.
        SUFFERER;

        /// Whether somebody may choose it.
        public boolean chosen() {
            return this == HELPER || this == SCRIBE || this == OBSERVER;
        }
    }

    /// Whether they are there.
    public enum Standing { ASKED, IN, DECLINED, LEFT }

    /// Whether they help: everybody who is in it besides its owner, who has the problem, and who looks on.
    public boolean helps() {
        return standing == Standing.IN && (role == Role.HELPER || role == Role.SCRIBE);
    }
}
