package dev.muster.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change that somebody proposes.
///
/// @param base the revision that its author had before them
/// @param decided what became of it; null while it waits
public record Suggestion(
        UUID id, UUID page, UUID place, UUID author, Instant at, int base, String title, String body, String summary, boolean minor, State state, @Nullable Decided decided) {

    public enum State { OPEN, TAKEN, DECLINED, WITHDRAWN }

    /// @param reason may be empty where it was not declined
    /// @param takenAs the revision that it became
    public record Decided(UUID by, Instant at, String reason, @Nullable Integer takenAs) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
