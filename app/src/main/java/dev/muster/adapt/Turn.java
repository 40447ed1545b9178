package dev.muster.adapt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was done with a request.
///
/// @param word why, or what it changed
/// @param link where what it changed can be seen; empty where nowhere
/// @param due the day that was promised, for a promise and where it was moved
/// @param owner who answers for the promise from then on
public record Turn(Deed deed, String word, String link, @Nullable LocalDate due, @Nullable UUID owner, UUID by, Instant at) {}
