package dev.muster.desk.api;

import dev.muster.desk.Why;
import dev.muster.questions.QuestionState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the desk.
///
/// @param after cursor for what needs somebody less; missing at the end
record DeskJson(List<CallJson> calls, @Nullable String after) {

    /// A question that needs somebody.
    ///
    /// @param why why it is here
    /// @param at when its answer is or was due; when it did not work; since when you are on it; until when it is put off
    /// @param unheard whether there are answers, and none that whoever asked can see
    /// @param newcomer whether it is the first thing that its asker wrote in the community
    /// @param taking who is on it, if somebody is
    record CallJson(
            String handle, String address, String title, String community, QuestionState state, Why why, Instant at, boolean unheard, boolean newcomer,
            @Nullable WhoseJson asker, Instant asked, List<String> tags, @Nullable TakingJson taking, @Nullable PutOffJson putOff) {}

    record WhoseJson(String handle, String name) {}

    /// @param by nobody whom you may know where it is missing
    /// @param until when it lapses, so that others may take it over
    record TakingJson(@Nullable WhoseJson by, Instant since, Instant until) {}

    record PutOffJson(@Nullable WhoseJson by, Instant since, Instant until, String reason) {}
}
