package dev.muster.exchange.stackexchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an author changed about a post at once: title, body and tags, or some of them.
///
/// @param row the number of its first row in the history, for {@link Revisions#resumeAfter}
/// @param line the line of its first row
/// @param history the id of its first row
/// @param post with the guid it identifies the revision
/// @param comment the author's summary
/// @param title null where unchanged; likewise body (Markdown) and tags
/// @param kinds what its rows were, for instance `EDIT_BODY` and `EDIT_TAGS`
public record Revision(long row, long line, long history, long post, String guid, Instant at, Author author,
        @Nullable String comment, @Nullable String title, @Nullable String body, @Nullable List<String> tags,
        Set<HistoryKind> kinds, String licence) {

    /// The revision that made the post.
    public boolean isInitial() {
        return kinds.stream().anyMatch(HistoryKind::isInitial);
    }

    public boolean isRollback() {
        return kinds.stream().anyMatch(HistoryKind::isRollback);
    }
}
