package dev.muster.search.web;

import dev.muster.search.Piece;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The search page: what was asked for, and what was found.
///
/// @param narrowed what else than words narrows the search, each with the same search without it
/// @param standing what is to be known of the index, if anything
/// @param count how many were found, in a sentence; null where nothing was looked for
/// @param ways by what one could narrow: what stands beside the things on this page
/// @param none what to do where nothing was found; null otherwise
public record SearchView(
        SearchForm form, List<Crumb> crumbs, List<Option> kinds, List<Option> states, List<Option> orders, List<Narrowed> narrowed,
        @Nullable Notice standing, @Nullable String count, @Nullable String nearest, List<Line> lines, List<Ways> ways,
        @Nullable String previous, @Nullable String next, @Nullable None none, FormErrors errors) {

    /// @param name of the hidden field that keeps it
    public record Narrowed(String name, String value, String says, String without) {}

    public record Line(List<Piece> title, String href, StateLabel state, List<Link> tags, Who by, Instant at, Link place, List<Piece> snippet) {}

    public record Ways(String title, List<Link> links) {}

    public record None(String title, String text, List<Link> acts) {}
}
