package dev.muster.adapt.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which something is asked of the organisation, or corrected.
///
/// @param about the thread that it came up in, or nothing
/// @param layers audiences to which it may be narrowed; none where there is nothing to choose
/// @param version which version is corrected; nothing where one is asked anew
/// @param key sent along, so that a form that is sent twice asks once
public record RequestForm(
        String action, List<Crumb> crumbs, String title, String body, String why, @Nullable About about, List<Option> layers, String audience,
        String key, String back, @Nullable Integer version, FormErrors errors) {

    /// @param handle the end of its address
    public record About(String handle, String title) {}
}
