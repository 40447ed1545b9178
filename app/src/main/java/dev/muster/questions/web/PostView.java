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
/// @param commenting where the viewer may comment: who will see it
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
        @Nullable Commenting commenting) {

    public record Edited(Instant at, String history) {}

    /// @param audience "Customers and staff will see this"
    /// @param key sent along, so that a form that is sent twice comments once
    public record Commenting(String audience, String key) {}
}
