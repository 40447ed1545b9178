package dev.muster.jobs.spi;

import java.time.Duration;

/// Work that is done again and again, by one node at a time. Spring collects jobs by type.
///
/// It may run again after a failure or a crash in the middle, so it must not matter if it does.
public interface RecurringJob {

    /// The job's name, such as `purposes.expire`: stable, and this job's alone.
    String name();

    /// How long after one run has ended the next one is due.
    Duration every();

    /// Does the work, as the system: nobody is looking.
    void run();
}
