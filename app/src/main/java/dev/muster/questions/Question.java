package dev.muster.questions;

import dev.muster.items.Item;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question as the viewer of the moment sees it.
///
/// @param answers how many answers the viewer may see
/// @param worked for how many people those answers worked too
/// @param acceptance which answer solved it, also while it is closed
/// @param closure why it is closed, if it is
/// @param reopened whether its asker has reopened it before
/// @param mergedInto the question that it was merged into, which the viewer need not see
public record Question(
        Item item, List<String> tags, QuestionState state, int answers, int worked,
        @Nullable Acceptance acceptance, @Nullable Closure closure, boolean reopened, @Nullable UUID mergedInto) {

    /// Which answer was accepted, by whom and when.
    public record Acceptance(UUID answer, UUID by, Instant at) {}

    /// Why a question was closed, by whom and when.
    ///
    /// @param by nobody in particular where it was closed at the source that it was brought in from
    /// @param note what the closer wants people to know; may be empty
    public record Closure(Reason reason, @Nullable UUID by, Instant at, String note) {}

    public enum Reason { DUPLICATE, OFF_PURPOSE, RESOLVED_ELSEWHERE, NO_LONGER_NEEDED,
        /// It became a part of another question, which is done by merging only.
        MERGED }

    public UUID id() {
        return item.id();
    }

    public String title() {
        return item.title() == null ? "" : item.title();
    }

    /// Whether there are answers, and none that whoever asked can see: they have not heard yet.
    public boolean unheard() {
        return answers > 0 && (state == QuestionState.OPEN || state == QuestionState.OVERDUE);
    }

    public boolean isAccepted(UUID answer) {
        return acceptance != null && acceptance.answer().equals(answer);
    }
}
