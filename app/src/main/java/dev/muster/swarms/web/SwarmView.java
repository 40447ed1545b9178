package dev.muster.swarms.web;

import dev.muster.items.text.Html;
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

/// The room of a swarm.
///
/// @param path its address without its title
/// @param standing one sentence: what it needs now
/// @param acts what the viewer may do that takes a form of its own, most useful first
/// @param deeds what the viewer may do with one click
/// @param times "First help after 12 minutes"
/// @param about threads and pages that it is tied to
/// @param earlier where earlier lines stand, or nothing
/// @param call who could help, for those who may ask
public record SwarmView(
        String title, String path, List<Crumb> crumbs, StateLabel state, String severity, String standing, @Nullable Notice notice, List<Link> acts, List<Click> deeds,
        Html wrong, Html tried, String whom, @Nullable Html solution, Who owner, @Nullable Who sufferer, List<Member> members, List<String> skills, List<String> times,
        List<Link> about, List<Line> lines, @Nullable String earlier, @Nullable CallView call, Writing writing) {

    /// One click.
    ///
    /// @param method null for a plain post
    /// @param name a field to send along with its value, or null
    public record Click(String label, String action, @Nullable String method, @Nullable String name, String value) {}

    /// Somebody who takes part, and what they do.
    public record Member(Who who, String role) {}

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
    public record Writing(boolean may, @Nullable Click join, List<Option> kinds, List<Option> layers, String body, String key, FormErrors errors) {}
}
