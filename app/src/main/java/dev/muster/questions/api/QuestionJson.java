package dev.muster.questions.api;

import dev.muster.items.Item;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionState;
import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question in full.
///
/// @param layer audiences that see it, of those that see its community
/// @param answers how many answers you may see
/// @param unheard whether there are answers, and none that whoever asked can see: they still wait
/// @param worked for how many people they worked too
/// @param version what `If-Match` has to name to change it
record QuestionJson(
        String handle, String address, String title, String body, Item.Format format, List<String> tags, QuestionState state,
        @Nullable WhoJson author, Set<Audience> layer, Instant created, Instant changed, int version, int answers, boolean unheard, int worked,
        @Nullable AcceptedJson accepted, @Nullable ClosedJson closed, List<TiedJson> links, boolean following) {

    record AcceptedJson(String answer, @Nullable WhoJson by, Instant at) {}

    record ClosedJson(Question.Reason reason, @Nullable WhoJson by, Instant at, String note) {}

    /// Another question or a thing of another kind that belongs to this one.
    ///
    /// @param outgoing true where this one points there: "this duplicates that"
    record TiedJson(String relation, boolean outgoing, String kind, String handle, @Nullable String title) {}
}
