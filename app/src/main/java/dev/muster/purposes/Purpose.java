package dev.muster.purposes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a community is, or would be, for: as staff see it.
///
/// @param plan null until it has been assessed
/// @param promise null until it has been assessed
public record Purpose(
        UUID id, String handle, String title, Path path, UUID proposer, PurposeState state, Instant created,
        @Nullable Plan plan, @Nullable Promise promise) {

    /// What an assessment adds that is for staff only.
    ///
    /// @param weight what the seven tests make of it; nothing where it was assessed before there were such tests
    public record Plan(String collaboration, String risk, LocalDate expires, UUID goal, @Nullable Weight weight) {}

    public String address() {
        return "/purposes/" + handle;
    }
}
