package dev.muster.readiness;

import org.jspecify.annotations.Nullable;

/// What those who lead say of something, beside what happened here.
///
/// @param said null where too few of those who lead could say
public record Gap(Twin twin, @Nullable Mean said, Shown shown) {
    private static final double NOTABLE = 1;

    /// What the log shows.
    ///
    /// @param level the level whose words fit; null where too little happened to say
    /// @param hits so many
    /// @param of of so many
    public record Shown(@Nullable Integer level, long hits, long of) {}

    /// By how many levels what is said lies above what is shown; null where one of them is missing.
    public @Nullable Double width() {
        return said == null || shown.level() == null ? null : said.value() - shown.level();
    }

    /// Whether it is worth speaking about: by a level or more, one way or the other.
    public boolean notable() {
        var width = width();
        return width != null && Math.abs(width) >= NOTABLE;
    }
}
