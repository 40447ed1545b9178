package dev.muster.adapt.api;

import dev.muster.adapt.PromiseKeeping.Kept;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How promises were kept that first fell due in a window, judged by the day that was promised at first.
///
/// @param share null below five promises
/// @param low the lower end of the 95 % interval
/// @param overdue open promises that are overdue today
record KeptJson(long kept, long promises, @Nullable Double share, @Nullable Double low, @Nullable Double high, LocalDate from, LocalDate to, long moved, long overdue) {

    static KeptJson of(Kept kept) {
        var share = kept.share();
        var interval = kept.firm() ? share.interval() : null;
        return new KeptJson(share.hits(), share.n(), interval == null ? null : share.value(), interval == null ? null : interval.low(),
                interval == null ? null : interval.high(), kept.from(), kept.to(), kept.moved(), kept.overdue());
    }
}
