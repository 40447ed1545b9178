package dev.muster.goals;

import java.math.BigDecimal;

/// Which way a measure should go.
public enum Direction {
    UP, DOWN;

    /// Whether a target lies beyond a baseline in this direction.
    public boolean reaches(BigDecimal target, BigDecimal baseline) {
        return switch (this) {
            case UP -> target.compareTo(baseline) > 0;
            case DOWN -> target.compareTo(baseline) < 0;
        };
    }
}
