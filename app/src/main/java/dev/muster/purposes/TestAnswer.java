package dev.muster.purposes;

import org.jspecify.annotations.Nullable;

/// How far a purpose passes one of the seven tests.
///
/// @param score 0 (not at all) to 3 (fully)
/// @param evidence what shows it, so that somebody else could check
public record TestAnswer(@Nullable Integer score, @Nullable String evidence) {
    public static final int BEST = 3;
}
