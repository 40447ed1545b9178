package dev.muster.memory;

import dev.muster.attachments.Attachment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a file that belongs to a page.
///
/// @param number from 1, for each name by itself
/// @param content null where the file was taken away then
/// @param by who put it there, or took it away
/// @param restored the version that it brought back
public record PageFile(String name, int number, @Nullable Attachment content, UUID by, Instant at, @Nullable Integer restored) {

    /// Whether the file is there, as of this version.
    public boolean isThere() {
        return content != null;
    }
}
