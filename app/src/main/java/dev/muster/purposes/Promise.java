package dev.muster.purposes;

import java.util.UUID;

/// The part of a purpose that everyone in its communities sees: what it promises, and how that is judged.
public record Promise(UUID purpose, Statements statements, OutcomeMeasure outcome) {}
