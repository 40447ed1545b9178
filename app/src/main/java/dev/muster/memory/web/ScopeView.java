package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import java.util.List;

/// Where a page stands and who sees it, and what the viewer may change of that.
///
/// @param path the short address, below which one acts
/// @param audiences to choose from; none where the viewer may not
/// @param moves whether the viewer may move it away
/// @param to where it is to go, as it was typed
/// @param places where it can go, each leading to what that would do
/// @param offers whether the viewer may say whether it is a template
/// @param hides whether the viewer may hide it and show it again
/// @param why the reason, as it was typed
public record ScopeView(
        String path, String title, List<Crumb> crumbs, String place, String audience, List<Option> audiences, boolean moves, String to, List<Link> places, boolean offers, boolean template,
        boolean hides, boolean hidden, String why, String back, FormErrors errors) {

    public boolean mayNothing() {
        return audiences.isEmpty() && !moves && !offers && !hides;
    }
}
