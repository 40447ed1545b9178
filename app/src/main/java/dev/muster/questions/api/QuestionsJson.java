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

    record LineJson(
            String handle, String address, String title, QuestionState state, List<String> tags, @Nullable WhoJson author,
            Instant created, int answers, int worked) {}
}
