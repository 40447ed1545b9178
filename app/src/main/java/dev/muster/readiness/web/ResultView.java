package dev.muster.readiness.web;

import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a round: for everybody, or for a unit.
///
/// @param directions the other pages of direction
/// @param said who sees this
/// @param parts everybody, and each unit of which something is told
/// @param untold why nothing is told, where nothing is
/// @param hidden which units nothing is told of, and why; null where there is none
public record ResultView(
        String title, List<Crumb> crumbs, List<Tab> directions, StateLabel state, String said, List<Link> acts, List<Tab> parts, @Nullable String untold,
        @Nullable Found found, @Nullable String hidden) {

    /// What is told.
    ///
    /// @param people "23 people answered"
    /// @param compared with which round changes are reckoned; null where there is none
    /// @param gaps empty for units
    /// @param next what to do, weakest discipline first
    public record Found(
            String people, Stand stand, Chart chart, Link file, List<Line> lines, boolean split, @Nullable String compared, List<Say> gaps, List<Step> next) {}

    /// An attitude with what decided it.
    ///
    /// @param name "Fearful", or that it is undecided
    /// @param evidence a sentence each
    /// @param follows what follows from it; empty while it is undecided
    public record Stand(StateLabel name, String meaning, List<String> evidence, String follows) {}

    /// One discipline.
    ///
    /// @param leaders empty where levels cannot be told apart
    public record Line(String discipline, String level, String interval, String people, String leaders, String staff, String spread, String change) {}

    /// What those who lead say, and what happened here.
    public record Say(StateLabel label, String title, String said, String shown) {}

    /// @param why "Launch stands at 1.8"
    public record Step(String why, String text, Link where) {}
}
