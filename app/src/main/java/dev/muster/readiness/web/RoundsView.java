package dev.muster.readiness.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rounds of the assessment.
///
/// @param own that the instrument is ours, and which version
/// @param open where a round is opened, for those who may
/// @param more what else there is to look at
public record RoundsView(List<Tab> tabs, String own, List<Line> rounds, Pager pager, @Nullable Link open, List<Link> more) {

    public record Line(String name, String href, StateLabel state, List<String> facts) {}
}
