package dev.muster.trust.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.StateLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where one stands in a community.
///
/// @param bounds what holds for now
/// @param next what the list of criteria leads to; null where there is no further
public record StandingView(List<Crumb> crumbs, String title, StateLabel level, List<String> bounds, @Nullable String next, List<Line> criteria) {

    /// @param has no more than is needed
    public record Line(String sentence, int has, int needs, boolean met) {}
}
