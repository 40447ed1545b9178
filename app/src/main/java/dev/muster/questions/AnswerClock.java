package dev.muster.questions;

import java.time.Duration;
import java.util.UUID;

/// How soon a community wants to have answered. A question that waits longer is overdue.
public interface AnswerClock {

    /// For a place without a wish of its own.
    Duration USUAL = Duration.ofHours(24);

    Duration of(UUID place);
}
