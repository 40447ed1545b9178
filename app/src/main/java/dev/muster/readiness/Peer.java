package dev.muster.readiness;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation tells others of a round: nothing of its units, and nothing by which it would be known but its key.
///
/// @param id the result's own, the same whenever it is exported again
/// @param month in which the round was closed: `2026-03`
/// @param people at least so many answered
/// @param levels the mean of each discipline, to two digits
/// @param attitude null where the evidence does not decide
public record Peer(
        UUID id, int instrument, String month, Size size, Sector sector, int people, Map<Discipline, Double> levels, @Nullable Attitude attitude) {}
