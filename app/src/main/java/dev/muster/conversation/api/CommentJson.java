package dev.muster.conversation.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment.
///
/// @param version what `If-Match` has to name to change it
public record CommentJson(String handle, String body, @Nullable AuthorJson author, Instant created, Instant changed, int version) {

    public record AuthorJson(String handle, String name) {}
}
