package dev.muster.purposes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What was written about one matter of the strategy, in one version.
///
/// @param version 1 for the first
/// @param agreed whether those who lead have agreed on it; otherwise it is a draft
/// @param review the day on which somebody looks at it again
/// @param owner who keeps it true
/// @param by who wrote this version
public record StrategyRecord(
        Matter matter, int version, String text, boolean agreed, LocalDate review, UUID owner, UUID by, Instant at) {

    /// Where it stands on a day.
    public Standing standing(LocalDate today) {
        if (!review.isAfter(today)) {
            return Standing.OUT_OF_DATE;
        }
        return agreed ? Standing.AGREED : Standing.DRAFTED;
    }

    /// Where a matter stands. It is missing as long as nothing was written.
    public enum Standing { MISSING, DRAFTED, AGREED, OUT_OF_DATE }
}
