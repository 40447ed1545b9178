package dev.muster.memory;

import java.time.Instant;
import java.util.UUID;

/// Something that happened to a page and that people are told of by letter.
///
/// @param number the first revision that is news; 0 where it is not about one
record News(UUID page, Kind kind, int number, Instant at) {

    enum Kind {
        /// Those who follow it hear that somebody changed it.
        CHANGED,
        /// Whoever answers for it hears that it is to be looked at again.
        DUE
    }
}
