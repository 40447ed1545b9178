package dev.muster.measures.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import java.util.List;

/// One measure of a community by itself, with how it was counted.
///
/// @param window in words: "1 January to 30 June 2026"
/// @param all the page of all measures over the same time
public record MeasureView(String community, List<Crumb> crumbs, String window, MeasureBlock block, Link all) {}
