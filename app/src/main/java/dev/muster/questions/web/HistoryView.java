package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a question or an answer came to be what it is, newest first.
public record HistoryView(String title, String back, List<Crumb> crumbs, List<Revision> revisions) {

    /// @param number 1 for what was first written
    /// @param why the reason that its author gave
    /// @param html what changed, with `ins` and `del`; made safe by the server
    /// @param revert where the text goes back to this revision, for those who may
    public record Revision(
            int number, Who by, Instant at, @Nullable String why, String html, @Nullable String revert) {}
}
