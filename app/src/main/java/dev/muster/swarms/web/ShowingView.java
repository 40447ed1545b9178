package dev.muster.swarms.web;

import dev.muster.items.text.Html;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as more people will see it.
///
/// @param audience "Customers and staff will see this"
public record ShowingView(
        List<Crumb> crumbs, String swarm, String action, String back, @Nullable Notice notice, String audience, Who by, Instant at, Html text, int version) {}
