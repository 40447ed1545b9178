package dev.muster.adapt.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request: what is asked and why, who needs it too, what was promised and what came of it.
///
/// @param standing where it stands, in a sentence
/// @param notice "This promise is overdue since …"
/// @param result what it changed
/// @param acts what the viewer may do with it
/// @param edited when it was last corrected
/// @param about the threads that it came up in
/// @param audience who sees what is written below
/// @param backing how the viewer may say that they need it too
public record RequestView(
        String title, String path, List<Crumb> crumbs, StateLabel state, String standing, @Nullable Notice notice, @Nullable Result result,
        List<Link> acts, Who by, Instant at, @Nullable Instant edited, Html body, String why, @Nullable Who owner, @Nullable String due, List<Link> about,
        List<Step> steps, List<Case> cases, Backing backing, boolean mayFollow, boolean follows, String audience) {

    /// What came of it.
    public record Result(String changed, @Nullable String link) {}

    /// Something that was done with it.
    public record Step(Who by, String deed, @Nullable String word, Instant at) {}

    /// Why somebody else needs it.
    public record Case(String id, Who by, Html body, Instant at) {}

    /// @param may whether the viewer may say so now
    /// @param does whether the viewer has
    public record Backing(boolean may, boolean does, String body, FormErrors errors) {}
}
