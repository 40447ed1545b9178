package dev.muster.desk;

/// Why a question is on the desk, most needed first.
public enum Why {
    /// It has waited for an answer longer than its community promised.
    OVERDUE,
    /// It waits, and is the first thing that its asker wrote in the community: whoever is answered comes back.
    NEWCOMER,
    /// It waits, within the time that was promised.
    UNANSWERED,
    /// Somebody tried the accepted answer, and said what happened instead; nobody has replied yet.
    FAILED,
    /// The viewer is on it.
    TAKEN,
    /// The desk put it off for a while.
    PUT_OFF
}
