package dev.muster.adapt.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The closing report of a community.
///
/// @param notice that it is being written
public record ReportView(String community, List<Crumb> crumbs, @Nullable Notice notice, @Nullable Html report, @Nullable Instant written) {}
