package dev.muster.adapt.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a community asked of the organisation, and how promises were kept.
///
/// @param ask where one asks, for those who may
/// @param empty what stands here where nothing does
public record RequestsView(String community, List<Crumb> crumbs, KeptView kept, List<Tab> filters, List<Row> rows, Pager pager, @Nullable String ask, String empty) {}
