package dev.muster.items;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an item said at one point of its life.
///
/// @param reason why it was changed, in the editor's words; empty for the first
public record Revision(UUID id, UUID editor, Instant at, @Nullable String title, Item.Body body, List<String> tags, String reason) {}
