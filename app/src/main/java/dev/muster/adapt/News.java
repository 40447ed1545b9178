package dev.muster.adapt;

import java.time.Instant;
import java.util.UUID;

/// Something that happened and that people are told of by letter.
///
/// @param object the request, the turn or the review
record News(Kind kind, UUID object, Instant at) {

    enum Kind {
        /// A request was made.
        ASKED,
        /// The organisation did something with one.
        ANSWERED,
        /// What was promised is not done on its day.
        OVERDUE,
        /// A review fell due.
        DUE
    }
}
