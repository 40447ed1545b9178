package dev.muster.jobs;

import dev.muster.shell.doctor.Check;
import dev.muster.shell.doctor.Finding;
import dev.muster.shell.doctor.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether jobs go well, and run at all.
final class JobsCheck implements Check {
    private static final String TOPIC = "operations.doctor.jobs";
    private static final int MANY_FAILURES = 5;
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    @Override
    public List<Finding> look(Ground ground) {
        var standings = ground.database().map(Jobs::standings).orElse(List.of());
        var troubled = standings.stream().filter(each -> each.failing() || late(each, ground)).map(each -> finding(each, ground)).toList();
        return standings.isEmpty() || !troubled.isEmpty() ? troubled : List.of(Finding.good(TOPIC, "operations.doctor.jobs.well", standings.size()));
    }

    private static Finding finding(Jobs.Standing standing, Ground ground) {
        if (!standing.failing()) {
            return Finding.act(TOPIC, "operations.doctor.jobs.overdue", standing.job(), Duration.between(standing.next(), ground.clock().instant()).toMinutes());
        }
        return standing.failures() >= MANY_FAILURES
                ? Finding.act(TOPIC, "operations.doctor.jobs.failing", standing.job(), standing.failures())
                : Finding.watch(TOPIC, "operations.doctor.jobs.failing", standing.job(), standing.failures());
    }

    /// Nothing is due where nobody serves.
    private static boolean late(Jobs.Standing standing, Ground ground) {
        Instant now = ground.clock().instant();
        return ground.serving() && !standing.running() && standing.next().plus(OVERDUE).isBefore(now);
    }
}
