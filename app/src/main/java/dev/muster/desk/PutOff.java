package dev.muster.desk;

import java.time.Instant;
import java.util.UUID;

/// A question that its desk looks at again later.
///
/// @param person who put it off
/// @param reason for all who work at the desk
public record PutOff(UUID question, UUID person, Instant since, Instant until, String reason) {}
