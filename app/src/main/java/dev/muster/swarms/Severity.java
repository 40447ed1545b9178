package dev.muster.swarms;

import java.time.Duration;

/// How bad a problem is, and how long its swarm may stand still.
public enum Severity {
    /// It can wait a little.
    MINOR(Duration.ofDays(2)),
    /// It keeps somebody from working.
    MAJOR(Duration.ofHours(8)),
    /// It costs by the minute.
    CRITICAL(Duration.ofHours(1));

    private final Duration clock;

    Severity(Duration clock) {
        this.clock = clock;
    }

    /// A swarm in which nobody has done anything for longer is stalled. The lengths are our own choice.
    public Duration clock() {
        return clock;
    }
}
