package dev.muster.launch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tipping point: when a community is to live without its founders.
///
/// @param people how many besides the founders are to contribute within {@link Tipping#DAYS} days
/// @param target by which day
/// @param promised the day that was given first; null where it was never moved
/// @param version counts changes, from 1
public record Aim(UUID place, int people, LocalDate target, @Nullable LocalDate promised, int version) {

    /// Whether the day has been moved already, which happens once.
    public boolean extended() {
        return promised != null;
    }
}
