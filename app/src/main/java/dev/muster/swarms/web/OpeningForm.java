package dev.muster.swarms.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a swarm is opened.
///
/// @param from the thread that it grows out of, or nothing
/// @param layers who may see it; none where there is nothing to choose
/// @param similarAt where earlier swarms are looked up while the title is typed
/// @param similar earlier ones that look alike
/// @param key sent along, so that a form that is sent twice opens one
public record OpeningForm(
        String action, List<Crumb> crumbs, String title, String wrong, String whom, String tried, List<Option> severities, String skills,
        @Nullable From from, List<Option> layers, String key, String back, String similarAt, List<RepeatsView.Other> similar, FormErrors errors) {

    /// @param handle the end of its address
    public record From(String handle, String title) {}
}
