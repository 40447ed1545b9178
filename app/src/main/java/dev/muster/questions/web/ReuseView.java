package dev.muster.questions.web;

import org.jspecify.annotations.Nullable;

/// Whom an answer helped: the only reaction that counts, and its opposite.
///
/// @param path the answer's: `path/reuse` takes `worked=true` or `worked=false`, and forgets on DELETE
/// @param mine what the viewer said, if they said anything
/// @param may whether the viewer may say something
/// @param imported what a former platform counted, in words: "12 votes at beer.stackexchange.com"
public record ReuseView(
        String path, long solved, long failed, @Nullable Boolean mine, boolean may, @Nullable String imported) {

    public boolean saidWorked() {
        return Boolean.TRUE.equals(mine);
    }

    public boolean saidFailed() {
        return Boolean.FALSE.equals(mine);
    }
}
