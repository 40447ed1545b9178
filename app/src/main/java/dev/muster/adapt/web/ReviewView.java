package dev.muster.adapt.web;

import dev.muster.shell.web.Chart;
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

/// A review: its evidence, and what was decided or the form to decide with.
///
/// @param lead the stretch of time that it looks at
/// @param outcome how the outcome stands, in a sentence
/// @param notice why nothing can be decided here by this viewer
public record ReviewView(
        String community, String address, List<Crumb> crumbs, StateLabel state, String lead, @Nullable String outcome, @Nullable Chart chart,
        List<Group> groups, List<Past> before, @Nullable Decided decided, @Nullable Form form, @Nullable Notice notice) {

    /// Facts that belong together.
    public record Group(String title, List<Fact> facts) {}

    /// One of them: what it is, and how it stands.
    public record Fact(String name, String value) {}

    /// A review before this one.
    public record Past(String href, String day, String verdict, @Nullable String moved) {}

    /// What was decided.
    ///
    /// @param goesOn the community that it was merged into, or the purpose that it was given
    public record Decided(String verdict, String reason, @Nullable Link goesOn, String purpose, @Nullable String moved, Who by, Instant at) {}

    /// The form to decide with.
    ///
    /// @param next purposes for which it may go on; none where it may not be repurposed
    public record Form(
            List<Option> verdicts, String reason, String into, List<Option> next, List<Option> purposes, String hours, String money, String currency, String people, String costs,
            FormErrors errors) {}
}
