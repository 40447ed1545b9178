package dev.muster.questions.api;

import dev.muster.items.Item;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An answer.
///
/// @param worked for how many people it worked too, and `failed` for how many it did not
/// @param mine what you said about it: worked or not; missing where you said nothing
record AnswerJson(
        String handle, String address, String body, Item.Format format, @Nullable WhoJson author, Set<Audience> layer, Instant created,
        Instant changed, int version, boolean accepted, int worked, int failed, @Nullable Boolean mine) {

    /// A part of a thread, in the order in which people read it.
    record PartJson(List<AnswerJson> answers, @Nullable String before, @Nullable String after) {}
}
