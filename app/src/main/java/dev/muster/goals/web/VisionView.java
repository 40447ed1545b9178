package dev.muster.goals.web;

import dev.muster.goals.spi.Advice;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the organisation wants to become, with the attitudes of its units beside it.
///
/// @param standing the version that stands; nothing as long as none was written
/// @param attitudes what the readiness assessment found; empty as long as no round has closed
/// @param way where one takes the assessment, for those who can
/// @param write where the next version is written, for those who may
public record VisionView(
        List<Tab> tabs, @Nullable Standing standing, List<Advice.Attitude> attitudes, @Nullable Link way, @Nullable Link write) {

    /// @param history where its versions stand
    public record Standing(int version, String statement, String reason, Who by, Instant at, List<GoalCard> goals, Link history) {}
}
