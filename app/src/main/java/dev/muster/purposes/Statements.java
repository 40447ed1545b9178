package dev.muster.purposes;

/// A purpose in four statements: who takes part, on which issue, what they gain, what the organisation gains.
public record Statements(String who, String issue, String theyGain, String weGain) {}
