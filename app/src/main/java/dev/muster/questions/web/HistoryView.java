package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a question or an answer came to be what it is, newest first.
///
/// @param version the version that stands now, which going back replaces
public record HistoryView(String title, String back, List<Crumb> crumbs, int version, List<Revision> revisions) {

    /// @param number 1 for what was first written
    /// @param why the reason that its author gave
    /// @param title what changed in the title; nothing where it stayed, or has none
    /// @param body what changed in the text, as it was typed
    /// @param tags what changed in the tags; nothing where they stayed
    /// @param revert where the text goes back to this revision, for those who may
    public record Revision(
            int number, Who by, Instant at, @Nullable String why, List<Piece> title, List<Piece> body, List<Piece> tags,
            @Nullable String revert) {}
}
