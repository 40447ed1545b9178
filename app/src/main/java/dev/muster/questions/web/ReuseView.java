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
/// @param told what is known, in words: "Solved it for 3 people", "12 votes at beer.stackexchange.com"; nothing of what is not there
public record ReuseView(String path, @Nullable Boolean mine, boolean may, List<Happened> happened, List<String> told) {

    public record Happened(Who who, Instant at, String what) {}

    public boolean saidWorked() {
        return Boolean.TRUE.equals(mine);
    }

    public boolean saidFailed() {
        return Boolean.FALSE.equals(mine);
    }
}
