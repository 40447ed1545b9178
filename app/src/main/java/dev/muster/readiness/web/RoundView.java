package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A round while it is open, or once it is over and the viewer sees no result.
///
/// @param directions the other pages of direction; none for those who have no use for them
/// @param take how the viewer stands to answering it
/// @param acts what those do who open rounds
/// @param closing where the round is closed, for those who may
public record RoundView(
        String title, List<Crumb> crumbs, List<Tab> directions, StateLabel state, String said, Take take, List<Link> acts, @Nullable String closing) {

    /// @param sentence what is to be said about it
    /// @param begin where one begins, or null
    /// @param goOn where one goes on, or null
    public record Take(String sentence, @Nullable String begin, @Nullable Link goOn, List<Option> units, List<Option> levels, FormErrors errors) {}
}
