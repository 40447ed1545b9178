package dev.muster.readiness;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of a round, as far as the viewer may be told.
///
/// @param overall null where fewer than five people answered
/// @param units those of which something may be told; none for those who see the overall result only
/// @param hidden those of which nothing may be told
/// @param gaps between what those who lead say and what happened here
/// @param before the round before, with which this one is compared
public record RoundResult(Round round, @Nullable Told overall, List<Told> units, List<Unit> hidden, List<Gap> gaps, @Nullable Round before) {

    public Optional<Told> unit(int place) {
        return units.stream().filter(each -> each.unit() != null && each.unit().place() == place).findFirst();
    }
}
