package dev.muster.readiness.api;

import dev.muster.readiness.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A round of the assessment.
///
/// @param instrument the version that it asks by
/// @param shared whether staff see the overall result once it is closed
/// @param units in their order; links and replies name them by their number, from 1
record RoundJson(String handle, String name, int instrument, LocalDate closes, @Nullable Instant closed, boolean shared, List<String> units, Instant created) {

    static RoundJson of(Round round) {
        return new RoundJson(round.handle(), round.name(), round.instrument(), round.closes(), round.closed(), round.shared(),
                round.units().stream().map(each -> each.name()).toList(), round.created());
    }
}
