package dev.muster.launch;

/// What there is to do before and while people are invited.
public enum TaskKind {
    /// Work that stands there when the first guests come: a question with its answer.
    SEED,
    /// Somebody to win over, whom others follow.
    INFLUENCER,
    /// Something that takes place.
    EVENT,
    /// What newcomers do first.
    STEP
}
