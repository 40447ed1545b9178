package dev.muster.adapt.api;

import dev.muster.adapt.Evidence;
import dev.muster.adapt.PurposeFate;
import dev.muster.adapt.Verdict;
import dev.muster.people.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A review of a community.
///
/// @param community handle of the community
/// @param decision missing while it is open
/// @param evidence what it stands on: as it was when it was decided, or as it is now
record ReviewJson(String handle, String community, LocalDate due, Instant begun, @Nullable DecisionJson decision, Evidence evidence) {

    /// What was decided.
    ///
    /// @param into handle of the community that it was merged into
    /// @param next handle of the purpose that it was given
    /// @param moved whether the outcome had moved in its direction since the review before
    record DecisionJson(
            Verdict verdict, String reason, @Nullable String into, @Nullable String next, PurposeFate purpose, @Nullable BigDecimal hours, @Nullable BigDecimal money, @Nullable String currency,
            @Nullable Integer people, String costs, @Nullable Boolean moved, @Nullable Named by, Instant at) {}
}
