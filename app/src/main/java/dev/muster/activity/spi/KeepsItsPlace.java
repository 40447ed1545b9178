package dev.muster.activity.spi;

import dev.muster.activity.spi.Activity.Position;
import java.util.Optional;

/// A consumer that keeps its place in the log itself, beside what it makes of the acts: each node has one of its own,
/// and whatever it has made always fits its place.
public interface KeepsItsPlace extends ActivityConsumer {

    /// How far it has got; empty where it takes nothing in at present. It is asked before each delivery, and what is
    /// delivered next follows there.
    Optional<Position> position();
}
