package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The revisions of a page, newest first.
///
/// @param back the page
/// @param path below which one acts
/// @param newest the revision that going back replaces
public record HistoryView(String title, String back, String path, List<Crumb> crumbs, int newest, List<Revision> revisions, Pager pager) {

    /// @param marks what else is to know: a trifle, merged, brought back
    /// @param before where it is compared with the one before
    /// @param since where it is compared with the newest
    /// @param revert where the page goes back to it, for those who may
    public record Revision(int number, Who by, Instant at, String summary, List<String> marks, @Nullable String before, @Nullable String since, @Nullable String revert) {}
}
