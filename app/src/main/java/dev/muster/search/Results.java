package dev.muster.search;

import java.util.List;

/// What a search found.
///
/// @param count how many there are, as far as they were counted
/// @param more whether there are more than were counted
/// @param nearest true where nothing has all the words that were looked for, and this has some of them
/// @param next whether there is a further page
/// @param standing whether everything can be found at present
public record Results(List<Hit> hits, int count, boolean more, boolean nearest, boolean next, Standing standing) {

    /// How the index is.
    public enum Standing {
        /// Everything can be found.
        WHOLE,
        /// It is being made, so not everything can be found yet.
        BEING_MADE,
        /// There is none at present.
        MISSING
    }

    static Results none(Standing standing) {
        return new Results(List.of(), 0, false, false, false, standing);
    }
}
