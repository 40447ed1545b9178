package dev.muster.conversation.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.writing.web.Editor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a comment is written: a new one, or one that is changed.
///
/// @param action where it is posted
/// @param method what `_method` says: nothing for a new one
/// @param key sent along with a new one, so that a form that is sent twice comments once
/// @param version the version that is changed; 0 for a new one
/// @param editor what stands round the text
/// @param who where people to mention are looked up
/// @param present what the comment says now, where somebody changed it in the meantime
/// @param back where the comment stands, or what it is about
/// @param taken where it is taken back, for one that stands
public record CommentForm(
        String action, @Nullable String method, List<Crumb> crumbs, String body, String key, int version, Editor editor, String who,
        @Nullable String present, String audience, String back, @Nullable String taken, FormErrors errors) {}
