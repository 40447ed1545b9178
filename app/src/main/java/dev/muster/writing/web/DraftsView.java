package dev.muster.writing.web;

import dev.muster.shell.Words;
import dev.muster.writing.Draft;
import java.time.Instant;
import java.util.List;

/// What somebody has begun to write.
public record DraftsView(List<Begun> begun) {

    /// One of the texts.
    ///
    /// @param form where it goes on
    public record Begun(String form, String title, String excerpt, Instant at) {
        private static final int SHOWN = 160;

        static Begun of(Draft draft, Words words) {
            var body = draft.text(Desk.BODY).strip().replaceAll("\\s+", " ");
            var title = draft.text("title").isBlank() ? words.say(isComment(draft.form()) ? "writing.draft.comment" : "writing.draft.untitled") : draft.text("title");
            return new Begun(draft.form(), title, shortened(body), draft.kept());
        }

        private static boolean isComment(String form) {
            return form.endsWith("/comment") || form.startsWith("/comments/");
        }

        private static String shortened(String body) {
            return body.codePointCount(0, body.length()) <= SHOWN ? body : body.substring(0, body.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }
}
