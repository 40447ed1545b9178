package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splitting answers and comments from a question.
///
/// @param named the title of the new question, as it was typed
/// @param posts what can go, each with the beginning of what it says
/// @param further where those that stand further on can be chosen
/// @param audience who will see the new question
public record SplitForm(
        String path, String title, List<Crumb> crumbs, String named, String body, String why, List<Option> posts,
        @Nullable String further, String audience, FormErrors errors) {}
