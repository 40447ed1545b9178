package dev.muster.goals.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;

/// How the vision came to be what it is, newest first.
public record VisionHistoryView(List<Crumb> crumbs, List<Version> versions, Pager pager) {

    /// @param statement what changed against the version before it, word by word; the whole text of the first
    /// @param same whether only reason and goals are new
    /// @param goals those that this version is tied to
    public record Version(int number, Who by, Instant at, String reason, List<Piece> statement, boolean same, List<Link> goals) {}
}
