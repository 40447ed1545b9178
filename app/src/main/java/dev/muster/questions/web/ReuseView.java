package dev.muster.questions.web;

import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom an answer helped: the only reaction that counts, and its opposite.
///
/// @param path the answer's: `path/reuse` takes `worked=true` or `worked=false`, and forgets on DELETE
/// @param mine what the viewer said, if they said anything
/// @param may whether the viewer may say something
/// @param happened what happened to the last few for whom it did not work
/// @param imported what a former platform counted, in words: "12 votes at beer.stackexchange.com"
public record ReuseView(
        String path, long solved, long failed, @Nullable Boolean mine, boolean may, List<Happened> happened, @Nullable String imported) {

    public record Happened(Who who, Instant at, String what) {}

    public boolean saidWorked() {
        return Boolean.TRUE.equals(mine);
    }

    public boolean saidFailed() {
        return Boolean.FALSE.equals(mine);
    }
}
