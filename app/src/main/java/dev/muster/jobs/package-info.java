/// Work that is due: recurring jobs, each done by exactly one node at a time, with retries.
///
/// Start at {@link dev.muster.jobs.spi.RecurringJob}, which other modules implement; {@link dev.muster.jobs.Jobs} runs
/// them and tells how they fare. Table: `jobs.scheduled_tasks`.
@ApplicationModule(displayName = "Jobs", allowedDependencies = {"shell"})
@NullMarked
package dev.muster.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
