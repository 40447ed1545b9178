package dev.muster.questions.api;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What something said at one point of its life.
///
/// @param number 1 for what was first written
record RevisionJson(
        int number, @Nullable WhoJson by, Instant at, @Nullable String title, String body, Item.Format format, List<String> tags, String why) {}
