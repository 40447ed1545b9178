package dev.muster.adapt.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a community is reviewed, and what was decided so far.
///
/// @param next when the next review falls due, or that one is open
/// @param open the review that is open
/// @param begin where one is begun early, for those who may
/// @param rhythmAt where that is set
/// @param days how often, as typed; nothing for those who may not set it
public record ReviewsView(
        String community, List<Crumb> crumbs, String next, @Nullable Link open, @Nullable String begin, @Nullable String days, String rhythmAt, String rhythm, List<Line> lines, FormErrors errors) {

    /// A review that was decided.
    public record Line(String href, StateLabel verdict, String reason, @Nullable String moved, Who by, Instant at) {}
}
