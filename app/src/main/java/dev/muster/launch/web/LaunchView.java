package dev.muster.launch.web;

import dev.muster.communities.spi.Missing;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The launch of a community: where it stands, what is missing, and the plan.
///
/// @param next the next stage, and what is missing before it; nothing where the viewer takes no step
/// @param planning whether the viewer changes the plan
/// @param address of this page, below which everything is posted
public record LaunchView(
        String name, String address, List<Crumb> crumbs, boolean planning, @Nullable Next next, Standing standing, String aim, @Nullable Link setAim,
        List<FounderLine> founders, boolean leavesOut, List<Group> groups, List<WaveLine> waves, String typed, FormErrors errors) {

    /// @param label "Declare it ready"
    public record Next(String label, List<Missing> missing, Link act) {}

    /// @param asOf the day from which one looks back, as a form has it
    /// @param table the picture's numbers as a file
    public record Standing(StateLabel state, String sentence, String detail, String asOf, @Nullable Chart chart, Link table) {}

    /// @param joined "belongs to it", "has not joined yet", or nothing where the viewer does not know
    public record FounderLine(Who who, String handle, @Nullable StateLabel joined) {}

    /// Tasks of a kind.
    public record Group(String kind, String title, String lead, List<TaskLine> tasks, @Nullable Link add) {}

    /// @param href where it is done or changed; nothing where the viewer does neither
    /// @param facts whose it is, and by when
    /// @param became the work that it became
    public record TaskLine(String title, String note, StateLabel state, List<String> facts, @Nullable Link became, @Nullable String href) {}

    /// @param facts for whom, how many, and what came of it
    public record WaveLine(String title, String href, StateLabel state, List<String> facts) {}
}
