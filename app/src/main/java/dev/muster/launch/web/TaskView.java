package dev.muster.launch.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to do for a launch: saying that it is done, changing it, leaving it out.
///
/// @param kind its kind, as the forms send it
/// @param action where the plan is posted; nothing where the viewer does not plan
/// @param task its own address; nothing where it is new
/// @param finishing whether the viewer may say that it is done, or that it is not
/// @param linkable whether it may have become work here
public record TaskView(
        String title, List<Crumb> crumbs, String kind, String hint, @Nullable String action, @Nullable String task, boolean isNew, boolean finishing, boolean done, boolean linkable,
        @Nullable Link became, TaskTyped typed, String link, boolean whose, boolean when, int version, String back, FormErrors errors) {}
