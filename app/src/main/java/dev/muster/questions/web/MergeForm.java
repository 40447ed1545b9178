package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Merging a question into another: first into which, then what will happen.
///
/// @param into the address of the other question, as it was typed
/// @param outlook null until it is known into which
public record MergeForm(String path, String title, List<Crumb> crumbs, String into, String why, FormErrors errors, @Nullable Outlook outlook) {

    /// @param will what will happen, a sentence each
    public record Outlook(Link target, List<String> will) {}
}
