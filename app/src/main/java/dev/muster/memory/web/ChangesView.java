package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed lately in a community's pages.
///
/// @param other the same with trifles, or without
/// @param minor whether trifles are shown
public record ChangesView(String community, List<Crumb> crumbs, List<Entry> entries, Pager pager, String other, boolean minor) {

    /// @param difference where what changed is shown; nothing for a page that is new
    public record Entry(String title, String href, Who by, Instant at, String summary, List<String> marks, @Nullable String difference) {}
}
