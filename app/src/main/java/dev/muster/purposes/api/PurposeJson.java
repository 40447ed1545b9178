package dev.muster.purposes.api;

import dev.muster.people.Named;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Path;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Statements;
import dev.muster.purposes.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purpose. What an assessment says is missing until there is one.
///
/// @param goal handle of the goal that it serves
/// @param communities handles of the communities opened from it that one may see
record PurposeJson(
        String handle, String title, Path path, PurposeState state, @Nullable Named proposer, Instant created,
        @Nullable Statements statements, @Nullable String collaboration, @Nullable String risk, @Nullable LocalDate expires,
        @Nullable String goal, @Nullable OutcomeJson outcome, List<DecisionJson> decisions, List<String> communities) {

    /// A decision that was taken.
    ///
    /// @param alone the decider had proposed the purpose, and nobody else could decide
    record DecisionJson(
            Verdict verdict, String reason, LocalDate review, String traction, String budget, @Nullable Named by, boolean alone,
            Instant at) {}
}
