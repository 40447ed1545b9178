package dev.muster.questions.web;

import org.jspecify.annotations.Nullable;

/// What somebody was writing when something got in the way, or was about to do; nothing of it is lost.
///
/// @param body of an answer
/// @param error what is wrong with it
/// @param problem why another act did not happen
record Draft(String body, String layer, @Nullable String error, @Nullable String problem) {
    static final Draft NONE = new Draft("", "", null, null);

    static Draft problem(String sentence) {
        return new Draft("", "", null, sentence);
    }
}
