package dev.muster.questions.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What someone wrote, with all that stands round it: a question's text or an answer.
///
/// @param path `/questions/4k7tq2m9xd` or `/answers/7h2…`: comments are posted to `path/comments`
/// @param anchor the id on the page, for links that lead here
/// @param html made safe by the server
/// @param edited when it was last changed, and its history
/// @param layer "Only staff see this", where it is seen by fewer than the page
/// @param source where it came from and under which licence, for imported texts
/// @param mayComment whether the viewer may comment on it, at `path/comment`
public record PostView(
        String path,
        String anchor,
        Who by,
        Instant at,
        String html,
        @Nullable Edited edited,
        @Nullable String layer,
        @Nullable Link source,
        CommentsView comments,
        boolean mayEdit,
        boolean mayComment) {

    public record Edited(Instant at, String history) {}
}
