package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.writing.web.Editor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a page is written or changed.
///
/// @param action where it is posted
/// @param method what `_method` says: nothing to write a page, `put` to change one
/// @param layers audiences to which it may be narrowed
/// @param key sent along when writing, so that a form that is sent twice writes once
/// @param base the revision that is changed; 0 when writing
/// @param section which one is changed alone
/// @param minor whether it is a trifle, as somebody ticked it
/// @param editor what stands round the text
/// @param aids what is looked up while somebody writes
/// @param audience "Staff and customers will see this"
/// @param collision where it meets what somebody wrote in the meantime
/// @param suggests whether it is a suggestion that somebody takes or declines
/// @param back where one came from
public record PageForm(
        String action, @Nullable String method, List<Crumb> crumbs, String title, String body, String summary, boolean minor, List<Option> layers, String key,
        int base, @Nullable Integer section, Editor editor, Aids aids, String audience, @Nullable CollisionView collision, boolean suggests, String back, FormErrors errors) {

    public boolean isNew() {
        return method == null;
    }

    /// Where something is quoted into this page; nothing for one that is not written yet.
    public @Nullable String quoting() {
        return action.startsWith("/pages/") ? "/quotes/new?page=" + action.split("/")[2] : null;
    }
}
