package dev.muster.questions;

import org.jspecify.annotations.Nullable;

/// Which questions of a place are asked for.
///
/// @param tag only those with this tag, or null
public record Wanted(Show show, @Nullable String tag) {

    public enum Show {
        /// All, newest first.
        ALL,
        /// Neither solved nor closed.
        OPEN,
        /// Open, and without an answer that the viewer may see.
        UNANSWERED,
        SOLVED,
        /// The viewer's own.
        MINE
    }

    public static Wanted all() {
        return new Wanted(Show.ALL, null);
    }
}
