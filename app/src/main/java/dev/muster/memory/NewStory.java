package dev.muster.memory;

import dev.muster.rights.Audience;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A story about to be told.
///
/// @param deeds what those who tell it did
/// @param result what came of it
/// @param lesson what they learned
/// @param layer audiences to narrow it to, or null for everyone who sees the place
public record NewStory(
        String title, String situation, String deeds, String result, String lesson, @Nullable Outcome outcome, List<String> topics, @Nullable Set<Audience> layer) {}
