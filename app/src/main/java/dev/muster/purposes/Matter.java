package dev.muster.purposes;

/// What a strategy needs to be thought of, in the order in which the page shows it.
public enum Matter {
    STRATEGY, GOALS, ADOPTION, PLATFORMS, TEAM, BUDGET, GAINS, GUIDELINES, EDUCATION, CAMPAIGNS, ANTENNA, RHYTHM
}
