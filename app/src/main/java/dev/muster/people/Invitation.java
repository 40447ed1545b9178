package dev.muster.people;

import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way in that somebody made for others: a link for several people, or a letter for one.
///
/// @param place null for the organisation
/// @param newcomers what people without an account become; null where only those who have one may come
/// @param address to whom the letter went; null for a link
/// @param most how often it works
public record Invitation(
        UUID id, @Nullable UUID place, @Nullable Audience newcomers, @Nullable String address, int most, int used,
        UUID by, Instant made, Instant expires) {}
