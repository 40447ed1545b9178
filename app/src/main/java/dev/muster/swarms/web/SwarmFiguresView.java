package dev.muster.swarms.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Tab;
import java.util.List;

/// How a community's swarms go.
///
/// @param windows the spans of time to choose from
/// @param from the chosen span's first day as it stands in the form
/// @param to the day after its last
/// @param window the chosen one, in words
/// @param table where the curves are as a file
public record SwarmFiguresView(
        String community, List<Crumb> crumbs, List<Tab> windows, String from, String to, FormErrors errors, String window, List<SwarmFigure> figures, String table) {}
