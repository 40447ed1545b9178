package dev.muster.swarms.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A community's swarms.
///
/// @param figures where they are in figures
/// @param open where one opens one, for those who may
/// @param empty what stands here where nothing does
public record SwarmsView(String community, List<Crumb> crumbs, List<Tab> filters, List<Row> rows, Pager pager, String figures, @Nullable String open, String empty) {}
