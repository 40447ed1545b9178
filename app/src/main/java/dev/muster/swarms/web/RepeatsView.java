package dev.muster.swarms.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import dev.muster.swarms.web.SwarmView.Click;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The same problem at other times.
///
/// @param earlier swarms that this one repeats
/// @param later swarms that repeat this one
/// @param alike earlier ones that nobody has linked, for those who may
/// @param name where another one is named, or nothing
public record RepeatsView(List<Other> earlier, List<Other> later, List<Other> alike, @Nullable Link name) {

    /// Another swarm, and what ended it.
    ///
    /// @param solution what solved it, or nothing
    /// @param pages that keep what was learned
    /// @param kept how that is kept, or why not; nothing until it is closed
    /// @param by who linked them; nothing where nobody has
    /// @param act with which it is linked, or the link taken away
    /// @param chosen whether it is ticked, where it can be
    public record Other(
            String handle, String title, String href, StateLabel state, Instant opened, @Nullable Html solution, List<Link> pages, @Nullable String kept,
            @Nullable Who by, @Nullable Instant at, @Nullable Click act, boolean chosen) {}
}
