package dev.muster.communities;

/// How far a community is.
public enum Stage {
    /// Opened through the gate.
    CHARTERED,
    /// Can be read by those who could read it, and nobody writes any more.
    CLOSED
}
