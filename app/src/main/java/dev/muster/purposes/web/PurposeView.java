package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One purpose: its four statements, what it is measured by, how it was assessed and decided.
///
/// @param next what comes next and who may do it, in a sentence
/// @param acts what the viewer may do now, the main act first
/// @param statements nothing said yet where an answer is empty
/// @param outcome the measure tied to a goal, in words; nothing as long as there is none
/// @param tests the seven tests, as far as they were answered
public record PurposeView(
        String title,
        List<Crumb> crumbs,
        StateLabel state,
        String next,
        List<Link> acts,
        Statements statements,
        @Nullable String outcome,
        @Nullable Link goal,
        String risk,
        @Nullable String collaboration,
        @Nullable String expiry,
        Who owner,
        List<Link> communities,
        List<Test> tests,
        Road road,
        List<Step> history) {

    /// Where it stands on the road map.
    ///
    /// @param waits what unlocks it
    /// @param unlocks what waits for it
    public record Road(List<Sign> waits, List<Sign> unlocks) {}

    /// @param condition what has to have happened
    public record Sign(Link purpose, String condition, boolean met) {}

    /// The four statements; empty where nothing was said yet.
    public record Statements(String who, String issue, String theyGain, String weGain) {}

    /// @param score 0 to 3, or nothing where it was not answered
    public record Test(String name, String question, @Nullable Integer score, String evidence) {}

    /// @param deed "proposed", "decided Go"
    public record Step(Who by, String deed, Instant at, @Nullable String reason) {}
}
