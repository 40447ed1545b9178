package dev.muster.purposes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A decision that was taken.
///
/// @param alone the decider had proposed the purpose, and nobody else could decide
public record Decision(
        Verdict verdict, String reason, LocalDate review, String traction, String budget, UUID by, boolean alone, Instant at) {}
