package dev.muster.memory.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page said at one of its revisions.
///
/// @param base the revision that its editor had before them
/// @param merged whether it was put together with what others wrote meanwhile
/// @param revertedTo the revision that it brought back
/// @param body the whole text; missing in lists
record ChangeJson(
        int number, @Nullable Integer base, @Nullable WhoJson editor, Instant at, String title, String summary, boolean minor, boolean merged, @Nullable Integer revertedTo,
        @Nullable String body) {

    /// @param before cursor for newer ones, missing at the top
    /// @param after cursor for older ones, missing at the end
    record PartJson(List<ChangeJson> revisions, @Nullable String before, @Nullable String after) {}
}
