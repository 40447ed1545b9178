package dev.muster.measures.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Tab;
import java.util.List;

/// How a community does, its outcome first.
///
/// @param windows the spans of time to choose from
/// @param from the chosen span's first day as it stands in the form, and as it was typed where it will not do
/// @param to the day after its last
/// @param window the chosen one, in words: "1 January to 30 June 2026"
public record MeasuresView(
        String community, List<Crumb> crumbs, List<Tab> windows, String from, String to, FormErrors errors,
        String window, List<MeasureBlock> blocks) {}
