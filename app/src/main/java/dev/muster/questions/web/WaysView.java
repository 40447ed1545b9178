package dev.muster.questions.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one gets about in a thread.
///
/// @param orders the orders in which it can be read; none where there is nothing to order
/// @param rule how the answers are ordered, in words
/// @param shown "31 to 60 of 500", where the page shows a part
/// @param jumps to the accepted answer, to what is new, to the first and the last part
/// @param more the parts before and after this one
/// @param here where the viewer left off
/// @param reading what is noted of the viewer's reading
public record WaysView(List<Tab> orders, String rule, @Nullable String shown, List<Link> jumps, Pager more, @Nullable Here here, @Nullable Reading reading) {

    /// @param anchor of the answer before which it stands
    public record Here(String anchor, String sentence) {}

    /// @param path where it is sent
    /// @param upTo up to when the viewer has read the thread
    /// @param named texts on the page that name the viewer, who has not seen it yet
    /// @param byItself whether reading the page is enough
    public record Reading(String path, String upTo, List<String> named, boolean byItself) {}
}
