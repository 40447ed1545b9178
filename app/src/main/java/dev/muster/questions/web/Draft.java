package dev.muster.questions.web;

import dev.muster.shell.web.FormErrors;
import dev.muster.writing.web.Editor;
import org.jspecify.annotations.Nullable;

/// What somebody was writing when something got in the way, or was about to do; nothing of it is lost.
///
/// @param body of an answer
/// @param errors what is wrong with it
/// @param problem why another act did not happen
/// @param editor what stood round the text; null where it has to be found out
record Draft(String body, String layer, FormErrors errors, @Nullable String problem, @Nullable Editor editor) {
    static final Draft NONE = new Draft("", "", FormErrors.none(), null, null);

    static Draft problem(String sentence) {
        return new Draft("", "", FormErrors.none(), sentence, null);
    }
}
