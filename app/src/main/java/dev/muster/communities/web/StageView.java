package dev.muster.communities.web;

import dev.muster.communities.spi.Missing;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a community is, what comes next, and how it came here.
///
/// @param means what its stage means, in a sentence
/// @param path the way that it is meant to go, with where it is
/// @param steps what the viewer may do about it
/// @param next what is possible by anybody, in sentences
/// @param acts where else it may lead: closing
public record StageView(
        String name, StateLabel stage, Instant since, String means, List<Crumb> crumbs, List<Tab> tabs, List<Stop> path, List<Offer> steps,
        List<String> next, List<Link> acts, List<Past> history, String action, String reason, FormErrors errors) {

    /// One stage on the way.
    public record Stop(String word, boolean here) {}

    /// A step that the viewer may take once nothing is missing.
    public record Offer(String step, String label, List<Missing> missing) {}

    /// @param by nobody where it happened by itself
    public record Past(String deed, @Nullable Who by, String reason, Instant at) {}
}
