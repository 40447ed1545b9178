package dev.muster.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a page said at one point of its life, and who wrote that.
///
/// @param number from 1
/// @param base the revision that its editor had before them; an older one than the one before where the two were merged
/// @param revertedTo the revision whose text it brought back
public record Change(
        UUID page, int number, @Nullable Integer base, UUID editor, Instant at, String title, String body, String summary, boolean minor,
        @Nullable Integer revertedTo) {

    /// Whether it was put together with what others wrote meanwhile.
    public boolean isMerged() {
        return base != null && base < number - 1;
    }
}
