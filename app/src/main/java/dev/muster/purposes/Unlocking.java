package dev.muster.purposes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A purpose is unlocked by the success of another one.
///
/// @param after the one whose success it waits for
/// @param condition what has to have happened, in words
/// @param onTarget whether that follows from the outcome measure of the other one reaching its target
/// @param met whether it has happened, as far as the viewer may know
/// @param achieved whether a review found that the one it waits for was achieved, which is a success however it is worded
/// @param said who said that it has, and what shows it; nothing where it has not, or follows from the measure
public record Unlocking(UUID purpose, UUID after, String condition, boolean onTarget, boolean met, boolean achieved, @Nullable Said said) {

    /// Somebody's word that a condition is met.
    public record Said(UUID by, Instant at, String evidence) {}

    Unlocking judged(boolean reached, boolean found) {
        return new Unlocking(purpose, after, condition, onTarget, found || (onTarget ? reached : met), found, said);
    }
}
