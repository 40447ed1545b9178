package dev.muster.questions;

import java.time.Instant;

/// Where a question stands. Open, solved and closed are kept; answered and overdue are seen by each viewer for
/// themselves, since a kept one would betray an answer that not everybody may see. What staff say among themselves is no answer
/// to whoever asked: the question waits until they can see one.
public enum QuestionState {
    OPEN, ANSWERED, OVERDUE, SOLVED, CLOSED;

    static final String STORED_OPEN = "open";
    static final String STORED_SOLVED = "solved";
    static final String STORED_CLOSED = "closed";

    /// @param answered whether the viewer may see an answer that whoever asked sees, too
    /// @param due when the community wants to have answered
    static QuestionState of(String stored, boolean answered, Instant due, Instant now) {
        return switch (stored) {
            case STORED_OPEN -> answered ? ANSWERED : now.isAfter(due) ? OVERDUE : OPEN;
            case STORED_SOLVED -> SOLVED;
            case STORED_CLOSED -> CLOSED;
            default -> throw new IllegalStateException("No question is " + stored);
        };
    }
}
