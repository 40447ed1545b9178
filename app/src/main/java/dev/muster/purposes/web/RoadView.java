package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which purpose comes next, and what unlocks it.
///
/// @param picture nothing as long as nothing is drawn
/// @param draw where a link is drawn, for those who may
/// @param leftOut a sentence where not all are shown
public record RoadView(List<Tab> tabs, @Nullable RoadPicture picture, List<Layer> layers, @Nullable Link draw, @Nullable String leftOut) {

    /// @param name "First", "Then", …
    public record Layer(String name, List<Step> steps) {}

    /// @param standing "Waits for 1 of 2", "Unlocked", "Waits for nothing"
    public record Step(String title, String href, StateLabel state, StateLabel standing, List<Wait> waits) {}

    /// @param how whether it follows from a measure, or who said so with what evidence, or that nobody has
    /// @param address where it is met or removed, for those who may
    /// @param sayable whether somebody may say now that it is met
    public record Wait(Link after, String condition, boolean met, String how, @Nullable String address, boolean sayable) {}

    /// The form in which a link is drawn.
    public record Form(
            List<Crumb> crumbs, List<Option> purposes, List<Option> afters, String condition, boolean onTarget, FormErrors errors) {}

    /// The form in which somebody says that a condition is met.
    public record Meeting(List<Crumb> crumbs, String title, String condition, String action, String evidence, FormErrors errors) {}
}
