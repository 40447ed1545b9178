package dev.muster.shell.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a list of things that people made: title, then state, tags, who, when, and what came of it.
///
/// @param place the community, in lists that span several
/// @param facts "3 answers", "solved it for 14 people"
public record Row(
        String title,
        String href,
        StateLabel state,
        List<Link> tags,
        Who by,
        Instant at,
        @Nullable Link place,
        List<String> facts) {

    /// The same line, whose title leads somewhere else.
    public Row leadingTo(String other) {
        return new Row(title, other, state, tags, by, at, place, facts);
    }
}
