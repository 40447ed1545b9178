package dev.muster.drills;

/// What became of a write, as far as its client knows.
enum Fate {
    /// Acknowledged: it has to be there, once.
    OK,
    /// Definitely refused: it must not be there.
    REFUSED,
    /// Nobody knows: it may be there once; a retry settles it.
    UNKNOWN
}
