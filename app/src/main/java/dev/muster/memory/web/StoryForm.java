package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.writing.web.Editor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a story is told.
///
/// @param action where it is posted
/// @param from the thread from which it comes
/// @param known topics of other stories
/// @param layers audiences to which it may be narrowed
/// @param key sent along, so that a form that is sent twice tells once
/// @param editor what is kept of it
/// @param audience "Staff and customers will see this"
public record StoryForm(
        String action, List<Crumb> crumbs, @Nullable Source from, String title, String situation, String deeds, String result, String lesson, List<Option> outcomes,
        String topics, List<String> known, List<Option> layers, String key, Editor editor, String audience, String back, FormErrors errors) {

    public record Source(String handle, Link thread) {}
}
