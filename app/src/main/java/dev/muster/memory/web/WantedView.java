package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import java.util.List;

/// Pages that others link to and nobody has written.
///
/// @param may whether the viewer may write them
public record WantedView(String community, List<Crumb> crumbs, List<Entry> entries, boolean may) {

    /// @param by "2 pages link to it"
    public record Entry(Link page, String by) {}
}
