package dev.muster.goals.web;

import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One goal: where it stands, its readings, and the purposes that serve it.
///
/// @param now the latest reading, nothing as long as there is none
/// @param standing what follows it: "3 Mar 2026; was 120 kegs a month, aim 60"
/// @param chart its readings over time
/// @param pages what else there is on it
/// @param record where readings are added, for those who may
public record GoalView(
        String title,
        List<Crumb> crumbs,
        @Nullable String now,
        String standing,
        @Nullable Chart chart,
        String measure,
        String baseline,
        String target,
        String due,
        Who owner,
        List<Reading> readings,
        List<Row> purposes,
        List<Link> pages,
        @Nullable Link record,
        @Nullable Link propose) {

    /// @param day the day it was true for, printed
    public record Reading(String day, String value, Who by, Instant recorded, @Nullable String note) {}
}
