package dev.muster.readiness;

import org.jspecify.annotations.Nullable;

/// Some of those who answered: everybody, one level, one unit, or one level of one unit.
///
/// @param unit a unit's number, or null for all units
/// @param level null for both levels
public record Group(@Nullable Integer unit, @Nullable Level level) {
    public static final Group ALL = new Group(null, null);

    public static Group of(Level level) {
        return new Group(null, level);
    }

    public static Group of(int unit) {
        return new Group(unit, null);
    }

    /// One level of one unit: the smallest that is counted by itself.
    public record Cell(int unit, Level level) {}

    public boolean has(Cell cell) {
        return (unit == null || unit == cell.unit()) && (level == null || level == cell.level());
    }
}
