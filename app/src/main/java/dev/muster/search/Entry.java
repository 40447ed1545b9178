package dev.muster.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the index has to know of an item.
///
/// @param layer audiences (bits) that see it inside its place
/// @param title its own, empty for a reply
/// @param thread the title of the thread that it replies in, empty for the first of a thread
/// @param tags of the thread
/// @param state of the first item of the thread
/// @param words what it says, as plain text
/// @param digest stands for what it says as it is kept, so that words of another version are noticed
record Entry(
        UUID id, String kind, UUID place, int layer, @Nullable UUID circle, UUID author, String title, String thread,
        List<String> tags, String state, Instant created, String words, String digest) {}
