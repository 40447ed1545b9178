package dev.muster.memory;

import dev.muster.rights.Audience;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page about to be written.
///
/// @param summary what it is, in a line for those who watch what changes
/// @param layer audiences to narrow it to, or null for everyone who sees the place; in the whole organisation, for staff
public record NewPage(String title, String body, String summary, @Nullable Set<Audience> layer) {}
