package dev.muster.launch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing to do, about to be planned or changed.
///
/// @param id makes a retry find what the first try made; null for something new
/// @param person whose it is: the address of a profile, or the address to sign in with; empty for nobody yet
public record TaskDraft(@Nullable UUID id, @Nullable TaskKind kind, @Nullable String title, @Nullable String note, @Nullable String person, @Nullable LocalDate due) {}
