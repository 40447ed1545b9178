package dev.muster.desk;

import java.time.Instant;
import java.util.UUID;

/// Somebody is on a question.
///
/// @param until when it lapses, so that somebody else may take it over
public record Taking(UUID question, UUID person, Instant since, Instant until) {}
