package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Piece;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change that somebody suggests, compared with what they had before them.
///
/// @param path below which one acts
/// @param title what would change in the title; nothing where it stays
/// @param said what became of it; nothing while it waits
/// @param decides whether the viewer takes or declines it
/// @param withdraws whether the viewer may take it back
/// @param older whether the page was changed since
/// @param reason as it was typed
/// @param collision where it meets what others wrote meanwhile
/// @param settled the whole text, to be settled and taken
public record SuggestionView(
        String page, String back, String path, List<Crumb> crumbs, Who by, Instant at, String summary, List<Piece> title, List<Piece> body, @Nullable String said, boolean decides,
        boolean withdraws, boolean older, String reason, @Nullable CollisionView collision, @Nullable Settled settled, FormErrors errors) {

    /// @param base the newest revision
    public record Settled(int base, String title, String body) {}
}
