package dev.muster.readiness;

import dev.muster.readiness.Attitudes.Judgement;
import dev.muster.readiness.Mean.Difference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may be told of everybody who answered, or of a unit.
///
/// @param unit null for everybody
/// @param replies how many answered
/// @param levels for each discipline the level that people see it at; those of which too few could say something are left out
/// @param spreads where those who lead and staff can be told apart
/// @param evidence for each item what most chose
/// @param judgement which attitude the evidence decides
/// @param changes since the round before, for each discipline that both tell of
public record Told(
        @Nullable Unit unit, long replies, Map<Discipline, Mean> levels, Map<Discipline, Spread> spreads, Map<String, Stance> evidence,
        Judgement judgement, Map<Discipline, Difference> changes) {

    /// How those who lead and staff see the same thing.
    ///
    /// @param difference by how much those who lead see it higher
    public record Spread(Mean leaders, Mean staff, Difference difference) {}

    /// What most of those who could say chose.
    ///
    /// @param choice null where two or more choices were made equally often
    /// @param chose how many chose it
    /// @param here whether it is known from what happened here, and not from what people say
    public record Stance(@Nullable String choice, long chose, long n, boolean here) {}

    Told with(Map<Discipline, Difference> since) {
        return new Told(unit, replies, levels, spreads, evidence, judgement, since);
    }
}
