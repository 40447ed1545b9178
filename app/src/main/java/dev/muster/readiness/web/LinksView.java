package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The links of a round, and making one.
///
/// @param made a link just made, shown this once
/// @param madeFor whom it is for
/// @param warning where links may not lead here from elsewhere
public record LinksView(
        String round, String action, List<Crumb> crumbs, List<Option> units, List<Option> levels, String uses,
        @Nullable String made, @Nullable String madeFor, @Nullable String warning, boolean open, List<Line> links, FormErrors errors) {

    public record Line(UUID id, String place, String used, Instant expires) {}
}
