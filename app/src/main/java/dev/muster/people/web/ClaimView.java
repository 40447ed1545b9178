package dev.muster.people.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Saying that one is an imported author, and how that stands.
///
/// @param name what the author is called
/// @param path the author's profile here
/// @param source the author's profile at the source, where there is one
/// @param waiting what waits to be proved; null where nothing does
/// @param earlier what came of an earlier claim
public record ClaimView(String name, String path, List<Crumb> crumbs, @Nullable Link source, @Nullable Waiting waiting, @Nullable Notice earlier) {

    /// @param token what to put into that profile; null where there is none
    /// @param until the last day on which that counts
    public record Waiting(@Nullable String token, String until) {}
}
