package dev.muster.swarms.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;

/// How a community's swarms go.
///
/// @param windows the spans of time to choose from
/// @param from the chosen span's first day as it stands in the form
/// @param to the day after its last
/// @param window the chosen one, in words
/// @param repeated problems that were there before, the latest first
/// @param tables where all this is as files
public record SwarmFiguresView(
        String community, List<Crumb> crumbs, List<Tab> windows, String from, String to, FormErrors errors, String window, List<SwarmFigure> figures, List<Repeat> repeated, List<Link> tables) {

    /// A problem that was there before.
    ///
    /// @param by who linked the two swarms
    public record Repeat(Link swarm, Link earlier, Who by, Instant at) {}
}
