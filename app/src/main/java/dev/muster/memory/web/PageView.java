package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page with what stands beside it.
///
/// @param path the short address, below which one acts
/// @param notices what to know before one reads on
/// @param html its text, made safe
/// @param story where it tells one
/// @param contents its headings, where there are enough to choose from
/// @param news where there are some for the viewer
/// @param files that belong to it
/// @param linking pages that link to it
/// @param dissents what stands against it
/// @param parts what other modules say below its text
/// @param related things of other kinds that it came from, or that became it
public record PageView(
        String path, String title, StateLabel state, List<Crumb> crumbs, List<Notice> notices, String html, List<Heading> contents, Facts facts, @Nullable Told story, Acts acts,
        Following following, @Nullable News news, List<Link> files, List<Link> linking, List<Link> related, CommentsView talk, List<Content> parts, DissentsView dissents) {

    /// @param level 1 for the first below the title
    public record Heading(String words, String href, int level) {}

    /// @param owner who answers for it; nobody where it is null
    /// @param reviewBy the day by which somebody looks at it again
    /// @param revisions how many times it was written
    public record Facts(Who editor, Instant edited, @Nullable Who owner, @Nullable String reviewBy, int revisions, @Nullable String audience) {}

    /// How a story ended and what it is about.
    ///
    /// @param change where that is said anew, for those who may
    public record Told(StateLabel outcome, List<Link> topics, @Nullable String change) {}

    /// @param suggest whether the viewer, who does not change it, may suggest a change
    /// @param suggested where suggestions of others wait for the viewer
    /// @param care whether the viewer may say how far it can be relied on
    /// @param scope whether the viewer may move it, hide it, or say who sees it
    public record Acts(boolean edit, boolean suggest, boolean care, boolean scope, @Nullable String suggested) {}

    /// What others changed since the viewer, who follows it, looked.
    ///
    /// @param upTo what is read with this page
    public record News(String said, String changes, String upTo) {}

    /// @param may whether the viewer may follow it
    public record Following(boolean may, boolean does) {}
}
