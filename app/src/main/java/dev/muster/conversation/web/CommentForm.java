package dev.muster.conversation.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a comment is written again: to change it, or because something was wrong with a new one.
///
/// @param action where it is posted
/// @param method what `_method` says: nothing for a new one
/// @param version the version that is changed; 0 for a new one
/// @param present what the comment says now, where somebody changed it in the meantime
/// @param back where the comment stands, or what it is about
/// @param taken where it is taken back, for one that stands
public record CommentForm(
        String action, @Nullable String method, List<Crumb> crumbs, String body, int version, @Nullable String present,
        String audience, String back, @Nullable String taken, FormErrors errors) {}
