package dev.muster.activity.spi;

import java.util.List;

/// Hears everything that happens, in the order of commits and without gaps, at least once.
/// Spring collects consumers by type; each keeps a cursor of its own.
public interface ActivityConsumer {

    /// The name of the cursor: stable, and this consumer's alone.
    String name();

    /// Takes in what happened. It may hear an act again after a failure, so it must not matter.
    void on(List<Activity> acts);
}
