package dev.muster.memory.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who disagrees with a page, and why.
///
/// @param page its title
/// @param back where it stands
/// @param lines the oldest first
/// @param all where those stand, too, that were decided
/// @param more how many of those there are; 0 where that was not asked
/// @param state where somebody says that they disagree, for those who may
public record DissentsView(String page, String back, List<Crumb> crumbs, List<Line> lines, String all, int more, @Nullable String state) {

    /// One of them.
    ///
    /// @param section what it is about; empty for the whole page
    /// @param older the revision that they had before them, where it is not the newest any more
    /// @param decided what became of it, in words
    /// @param reason why
    /// @param withdraw where its author takes it back
    /// @param answer where it is answered, for those who may
    public record Line(
            String anchor, Who by, Instant at, StateLabel state, String section, @Nullable String older, Html what, Html why, @Nullable String decided, String reason,
            @Nullable String withdraw, @Nullable String answer) {}
}
