package dev.muster.launch;

import dev.muster.rights.Audience;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wave about to be planned.
///
/// @param id makes a retry find what the first try made; null for something new
public record WaveDraft(@Nullable UUID id, @Nullable String title, @Nullable Audience newcomers, @Nullable LocalDate day, @Nullable Integer size) {}
