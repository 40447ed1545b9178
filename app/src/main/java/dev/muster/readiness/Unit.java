package dev.muster.readiness;

import java.util.UUID;

/// A part of the organisation that is looked at by itself.
///
/// @param place its number in the order of the round, from 1
public record Unit(UUID id, int place, String name) {}
