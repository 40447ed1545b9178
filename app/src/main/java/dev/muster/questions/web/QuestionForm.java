package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Row;
import dev.muster.writing.web.Editor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a question is asked or changed.
///
/// @param action where it is posted
/// @param method what `_method` says: nothing to ask, `put` to change
/// @param similar questions that may already hold the answer
/// @param similarAt where similar questions are looked up while the title is typed
/// @param layers audiences to which it may be narrowed
/// @param audience "Staff, customers and suppliers will see this"
/// @param why what to change it for; only when changing
/// @param key sent along when asking, so that a form that is sent twice asks once
/// @param attempt the word of the attempt to ask, sent along; empty when changing
/// @param version the version that is changed; 0 when asking
/// @param editor what stands round the text
/// @param who where people to mention are looked up
/// @param present what the question says now, where somebody changed it in the meantime
public record QuestionForm(
        String action,
        @Nullable String method,
        List<Crumb> crumbs,
        String title,
        String body,
        String tags,
        List<String> knownTags,
        List<Option> layers,
        String audience,
        List<Row> similar,
        @Nullable String similarAt,
        @Nullable String why,
        String key,
        String attempt,
        int version,
        Editor editor,
        String who,
        @Nullable PresentView present,
        String back,
        FormErrors errors) {

    public boolean isNew() {
        return method == null;
    }
}
