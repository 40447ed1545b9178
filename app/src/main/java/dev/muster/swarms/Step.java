package dev.muster.swarms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a swarm, which all who see it are told.
///
/// @param word what solved it, why it was opened again; empty where nothing needs saying
/// @param other whom it was done to
public record Step(UUID id, Deed deed, String word, UUID by, @Nullable UUID other, Instant at) {}
