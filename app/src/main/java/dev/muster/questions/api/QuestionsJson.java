package dev.muster.questions.api;

import dev.muster.questions.QuestionState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list of questions.
///
/// @param before cursor for newer ones, missing at the top
/// @param after cursor for older ones, missing at the end
record QuestionsJson(List<LineJson> questions, @Nullable String before, @Nullable String after) {

    /// @param unheard whether there are answers, and none that whoever asked can see: they still wait
    record LineJson(
            String handle, String address, String title, QuestionState state, List<String> tags, @Nullable WhoJson author,
            Instant created, int answers, boolean unheard, int worked) {}
}
