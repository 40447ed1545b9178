package dev.muster.questions.web;

import org.jspecify.annotations.Nullable;

/// One step of where a question came from and what it became.
///
/// @param relation "Duplicate of", "Became the swarm"; nothing for this question itself
/// @param href nothing for this question itself
public record TrailStep(@Nullable String relation, String label, @Nullable String href) {}
