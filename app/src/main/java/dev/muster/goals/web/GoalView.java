package dev.muster.goals.web;

import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Outcome;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One goal: where it stands, its readings, and the purposes that serve it.
///
/// @param outcome nothing as long as there is no reading
/// @param chart its readings over time
/// @param record where readings are added, for those who may
public record GoalView(
        String title,
        String why,
        List<Crumb> crumbs,
        @Nullable Notice warning,
        @Nullable Outcome outcome,
        @Nullable Chart chart,
        String measure,
        String baseline,
        String target,
        String due,
        Who owner,
        List<Reading> readings,
        List<Row> purposes,
        @Nullable Link record,
        @Nullable Link change,
        @Nullable Link propose) {

    /// @param day the day it was true for, printed
    /// @param source "typed in", "CSV", "API", "derived"
    public record Reading(String day, String value, Who by, Instant recorded, String source, @Nullable String note) {}
}
