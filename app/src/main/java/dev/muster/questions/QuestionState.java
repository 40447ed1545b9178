package dev.muster.questions;

import java.time.Instant;

/// Where a question stands. Open, solved and closed are kept; answered and overdue are seen by each viewer for
/// themselves, since a kept one would betray an answer that not everybody may see.
public enum QuestionState {
    OPEN, ANSWERED, OVERDUE, SOLVED, CLOSED;

    static final String STORED_OPEN = "open";
    static final String STORED_SOLVED = "solved";
    static final String STORED_CLOSED = "closed";

    /// @param answers how many answers the viewer may see
    /// @param due when the community wants to have answered
    static QuestionState of(String stored, int answers, Instant due, Instant now) {
        return switch (stored) {
            case STORED_OPEN -> answers > 0 ? ANSWERED : now.isAfter(due) ? OVERDUE : OPEN;
            case STORED_SOLVED -> SOLVED;
            case STORED_CLOSED -> CLOSED;
            default -> throw new IllegalStateException("No question is " + stored);
        };
    }
}
