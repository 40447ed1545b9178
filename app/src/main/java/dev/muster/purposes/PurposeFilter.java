package dev.muster.purposes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which purposes of the portfolio are looked at; null leaves a matter open.
///
/// @param goal the goal that they serve
public record PurposeFilter(@Nullable UUID goal, @Nullable PurposeState state, @Nullable Path path) {

    public static PurposeFilter all() {
        return new PurposeFilter(null, null, null);
    }

    public PurposeFilter standing(@Nullable PurposeState other) {
        return new PurposeFilter(goal, other, path);
    }
}
