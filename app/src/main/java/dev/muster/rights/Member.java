package dev.muster.rights;

import java.time.Instant;
import java.util.UUID;

/// Somebody who belongs to a place.
public record Member(UUID person, Instant joined) {}
