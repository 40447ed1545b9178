package dev.muster.adapt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review of a community.
///
/// @param due the day on which it fell due
/// @param begun since when it is open
/// @param decided null while it is open
public record Review(UUID id, String handle, UUID place, LocalDate due, Instant begun, @Nullable Decided decided) {

    /// What was decided.
    ///
    /// @param into the community that it was merged into
    /// @param next the purpose that it was given
    /// @param moved whether the outcome had moved in its direction since the review before; null where that is not known
    /// @param evidence what it stood on, as it was then
    public record Decided(
            Verdict verdict, String reason, @Nullable UUID into, @Nullable UUID next, PurposeFate purpose, Costs costs, @Nullable Boolean moved, Evidence evidence,
            UUID by, Instant at) {}

    public String address() {
        return "/reviews/" + handle;
    }

    public boolean open() {
        return decided == null;
    }
}
