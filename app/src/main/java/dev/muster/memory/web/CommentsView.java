package dev.muster.memory.web;

import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people say to each other about a page.
///
/// @param more how many stand beyond those shown
/// @param all where all of them are
/// @param write where one more is written, for those who may
public record CommentsView(List<Comment> shown, int more, String all, @Nullable String write) {

    /// @param edit where its author changes it, if the viewer is the author
    public record Comment(String anchor, Who by, Instant at, String html, @Nullable String edit) {}
}
