package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.writing.web.Editor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which an answer is changed.
///
/// @param action where it is put
/// @param question the title of what it answers
/// @param version the version that is changed
/// @param editor what stands round the text
/// @param who where people to mention are looked up
/// @param present what the answer says now, where somebody changed it in the meantime
public record AnswerForm(
        String action, String question, List<Crumb> crumbs, String body, String why, int version, Editor editor, String who, @Nullable PresentView present,
        String audience, String back, FormErrors errors) {}
