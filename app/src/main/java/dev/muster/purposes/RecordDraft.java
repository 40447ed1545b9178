package dev.muster.purposes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The next version of a record about to be written. Whatever is missing is said at once.
///
/// @param follows the version that its author had read; 0 where there was none
public record RecordDraft(
        int follows, @Nullable String text, boolean agreed, @Nullable LocalDate review, @Nullable UUID owner) {}
