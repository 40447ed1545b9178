package dev.muster.purposes.api;

import dev.muster.people.Named;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Path;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.PurposeTest;
import dev.muster.purposes.Statements;
import dev.muster.purposes.TestAnswer;
import dev.muster.purposes.Verdict;
import dev.muster.purposes.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A purpose. What an assessment says is missing until there is one.
///
/// @param tests what the seven tests said
/// @param weight where that puts it on the map of value and risk
/// @param goal handle of the goal that it serves
/// @param communities handles of the communities opened from it that one may see
/// @param endings how it ended in communities that one may see
record PurposeJson(
        String handle, String title, Path path, PurposeState state, @Nullable Named proposer, Instant created,
        @Nullable Statements statements, @Nullable String collaboration, @Nullable String risk, @Nullable LocalDate expires,
        @Nullable String goal, @Nullable OutcomeJson outcome, Map<PurposeTest, TestAnswer> tests, @Nullable Weight weight, List<DecisionJson> decisions, List<String> communities,
        List<EndingJson> endings) {

    /// How it ended in a community: achieved or superseded, as a review found, or closed.
    ///
    /// @param community handle of the community
    record EndingJson(String community, PurposeState fate, String reason, Instant at) {}

    /// A decision that was taken.
    ///
    /// @param alone the decider had proposed the purpose, and nobody else could decide
    record DecisionJson(
            Verdict verdict, String reason, LocalDate review, String traction, String budget, @Nullable Named by, boolean alone,
            Instant at) {}
}
