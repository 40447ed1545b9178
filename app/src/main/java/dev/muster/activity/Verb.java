package dev.muster.activity;

/// What somebody did. Terms of ActivityStreams 2.0, and ours where it has none.
public enum Verb {
    CREATE, UPDATE, DELETE, ACCEPT, REJECT, UNDO, ADD, REMOVE, FOLLOW, JOIN, LEAVE, MOVE, VIEW,
    /// Ours: a contribution solved the same problem for somebody else. Its opposite is `REJECT`.
    USE,
    /// Ours: a purpose, a community or a question was opened, or opened again.
    OPEN,
    /// Ours: it was closed, with a reason.
    CLOSE,
    /// Ours: a decision was taken, such as No, Go or Grow.
    DECIDE,
    /// Ours: a measure was read at a point in time.
    OBSERVE
}
