package dev.muster.chain;

import dev.muster.goals.Direction;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.Standing;
import org.jspecify.annotations.Nullable;

/// How a community's outcome stands against what was promised. Values are never added up: each is compared with its own aim.
public enum OutcomeState {
    /// A review found that the purpose has been achieved.
    ACHIEVED,
    REACHED,
    /// Better than where it started.
    MOVING,
    /// No better than where it started.
    STILL,
    /// There is no value, or too few cases, or nothing to compare it with.
    UNKNOWN,
    /// There are more communities than are looked at at once.
    NOT_LOOKED_AT;

    private static final int LEAST = 5;

    static OutcomeState of(OutcomeMeasure outcome, Standing standing) {
        var now = standing.now();
        if (now == null || outcome.source() instanceof OutcomeMeasure.Computed && now.value().n() < LEAST) {
            return UNKNOWN;
        }
        double value = now.value().value();
        if (beyond(outcome.direction(), value, outcome.target().doubleValue()) || value == outcome.target().doubleValue()) {
            return REACHED;
        }
        return moved(outcome.direction(), value, standing.baseline());
    }

    private static OutcomeState moved(Direction direction, double value, @Nullable Double baseline) {
        return baseline == null ? UNKNOWN : beyond(direction, value, baseline) ? MOVING : STILL;
    }

    private static boolean beyond(Direction direction, double value, double than) {
        return direction == Direction.UP ? value > than : value < than;
    }
}
