package dev.muster.activity.spi;

import dev.muster.activity.Verb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act as the log keeps it.
///
/// @param position where it stands in the order of commits
/// @param happened when it happened; long ago for what was imported
/// @param recorded when it was written here
/// @param origin `native`, or the import that brought it: imported acts notify nobody
public record Activity(
        Position position, @Nullable UUID actor, Verb verb, UUID object, String kind, @Nullable UUID target,
        @Nullable UUID place, @Nullable UUID item, Instant happened, Instant recorded, String origin, @Nullable String detail) {

    /// A place in the order of commits.
    ///
    /// @param transaction the writing transaction's 64-bit id, as text
    public record Position(String transaction, long sequence) {
        public static final Position START = new Position("0", 0);
    }
}
