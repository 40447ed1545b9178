package dev.muster.swarms.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import dev.muster.writing.web.Editor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The room of a swarm.
///
/// @param path its address without its title
/// @param repeats the same problem at other times
/// @param call who could help, for those who may ask
/// @param edition stands for what is shown, for whoever goes on listening; null where that is not the end of the timeline
public record SwarmView(
        String path, List<Crumb> crumbs, Head head, Html wrong, Html tried, Lines lines, Writing writing, RepeatsView repeats, Side side, @Nullable CallView call, @Nullable String edition) {

    /// How it stands.
    ///
    /// @param standing one sentence: what it needs now
    /// @param acts what the viewer may do that takes a form of its own, most useful first
    /// @param deeds what the viewer may do with one click
    /// @param solution what solved it, or nothing
    public record Head(String title, StateLabel state, String standing, @Nullable Notice notice, List<Link> acts, List<Click> deeds, @Nullable Html solution) {}

    /// What else is known of it, and who takes part.
    ///
    /// @param about threads and pages that it is tied to
    /// @param times "First help after 12 minutes"
    public record Side(
            String severity, Who owner, @Nullable Who sufferer, String whom, List<String> skills, List<Link> about, List<String> times, List<Member> members) {}

    /// A part of the timeline.
    ///
    /// @param earlier where earlier lines stand, or nothing
    /// @param newFrom the first line that came since the viewer was here, or nothing
    /// @param upTo when the last of them came, for whoever has a place to keep; null otherwise
    public record Lines(List<Line> all, @Nullable String earlier, @Nullable String newFrom, @Nullable Instant upTo) {}

    /// One click.
    ///
    /// @param method null for a plain post
    /// @param name a field to send along with its value, or null
    public record Click(String label, String action, @Nullable String method, @Nullable String name, String value) {}

    /// Somebody who takes part, and what they do.
    ///
    /// @param here whether they have the room open
    public record Member(Who who, String role, boolean here) {}

    /// One line of the timeline.
    ///
    /// @param kind the word for what it is; null for a step
    /// @param text what was said; null for a step
    /// @param deed what was done; null for what was said
    /// @param only "Only staff see this", or null
    /// @param marks how else it may stand
    public record Line(
            String id, Who by, Instant at, @Nullable String kind, @Nullable Html text, @Nullable String deed, @Nullable String word, @Nullable StateLabel mark,
            @Nullable String only, List<Click> marks, @Nullable Link promote) {}

    /// How the viewer says something.
    ///
    /// @param may whether they may at all
    /// @param join what to do first, where they may not yet
    /// @param layers who may see it; none where there is nothing to choose
    public record Writing(boolean may, @Nullable Click join, List<Option> kinds, List<Option> layers, String body, String key, FormErrors errors, Editor editor) {}
}
