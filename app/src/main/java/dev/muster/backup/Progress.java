package dev.muster.backup;

/// Hears how a backup or a restore gets on.
public interface Progress {

    /// What is going on.
    enum Step { COPY, CHECK, UNPACK, LOAD, COMPARE }

    /// @param done bytes done so far
    /// @param of how many there are, as far as one knows
    void at(Step step, long done, long of);
}
