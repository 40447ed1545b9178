package dev.muster.readiness.api;

import dev.muster.readiness.Attitude;
import dev.muster.readiness.Discipline;
import dev.muster.readiness.Gap;
import dev.muster.readiness.Mean;
import dev.muster.readiness.Mean.Difference;
import dev.muster.readiness.RoundResult;
import dev.muster.readiness.Told;
import dev.muster.readiness.Told.Stance;
import dev.muster.readiness.Twin;
import dev.muster.readiness.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of a round.
///
/// @param overall missing where fewer than five people answered
/// @param hidden units of which nothing is told
/// @param comparedWith handle of the round with which changes are reckoned
record RoundResultJson(RoundJson round, @Nullable ToldJson overall, List<ToldJson> units, List<String> hidden, List<GapJson> gaps, @Nullable String comparedWith) {

    static RoundResultJson of(RoundResult result) {
        return new RoundResultJson(RoundJson.of(result.round()), result.overall() == null ? null : ToldJson.of(result.overall()),
                result.units().stream().map(ToldJson::of).toList(), result.hidden().stream().map(Unit::name).toList(), result.gaps().stream().map(GapJson::of).toList(),
                result.before() == null ? null : result.before().handle());
    }

    /// @param unit the unit's number; missing for everybody
    /// @param attitude missing where the evidence does not decide
    /// @param possible the attitudes that the evidence leaves open
    /// @param because the evidence that decided
    record ToldJson(
            @Nullable Integer unit, @Nullable String name, long replies, List<DisciplineJson> disciplines, @Nullable Attitude attitude, List<Attitude> possible,
            List<String> because, List<EvidenceJson> evidence) {

        static ToldJson of(Told told) {
            return new ToldJson(told.unit() == null ? null : told.unit().place(), told.unit() == null ? null : told.unit().name(), told.replies(),
                    Arrays.stream(Discipline.values()).filter(told.levels()::containsKey).map(each -> DisciplineJson.of(each, told)).toList(),
                    told.judgement().attitude(), told.judgement().possible().stream().sorted().toList(), told.judgement().because(),
                    told.evidence().entrySet().stream().map(each -> EvidenceJson.of(each.getKey(), each.getValue())).toList());
        }
    }

    /// @param spread by how much those who lead see it higher than staff
    /// @param change since the round before
    record DisciplineJson(
            String discipline, MeanJson level, @Nullable MeanJson leaders, @Nullable MeanJson staff, @Nullable DifferenceJson spread, @Nullable DifferenceJson change) {

        static DisciplineJson of(Discipline discipline, Told told) {
            var spread = Optional.ofNullable(told.spreads().get(discipline));
            return new DisciplineJson(discipline.word(), MeanJson.of(Objects.requireNonNull(told.levels().get(discipline))),
                    spread.map(each -> MeanJson.of(each.leaders())).orElse(null), spread.map(each -> MeanJson.of(each.staff())).orElse(null),
                    spread.map(each -> DifferenceJson.of(each.difference())).orElse(null), Optional.ofNullable(told.changes().get(discipline)).map(DifferenceJson::of).orElse(null));
        }
    }

    record MeanJson(double mean, long n, double low, double high) {
        static MeanJson of(Mean mean) {
            return new MeanJson(mean.value(), mean.n(), mean.interval().low(), mean.interval().high());
        }
    }

    record DifferenceJson(double difference, double low, double high) {
        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(difference.value(), difference.interval().low(), difference.interval().high());
        }
    }

    /// @param choice missing where two were made equally often
    /// @param here whether it is known from what happened here
    record EvidenceJson(String item, @Nullable String choice, long chose, long n, boolean here) {

        static EvidenceJson of(String item, Stance stance) {
            return new EvidenceJson(item, stance.choice(), stance.chose(), stance.n(), stance.here());
        }
    }

    /// @param said missing where too few of those who lead could say
    /// @param level that the log shows; missing where too little happened
    record GapJson(Twin about, String statement, @Nullable MeanJson said, @Nullable Integer level, long hits, long of, @Nullable Double width) {
        static GapJson of(Gap gap) {
            return new GapJson(gap.twin(), gap.twin().statement(), gap.said() == null ? null : MeanJson.of(gap.said()), gap.shown().level(), gap.shown().hits(), gap.shown().of(), gap.width());
        }
    }
}
