package dev.muster.adapt.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody promised to communities, and how it was kept.
public record OwedView(String name, List<Crumb> crumbs, @Nullable Notice notice, List<Row> rows, KeptView kept) {}
