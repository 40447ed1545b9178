package dev.muster.readiness;

/// How a unit stands towards many people working together. The first four follow published descriptions; forging and fusing
/// are our own reading.
public enum Attitude { FOLLY, FEARFUL, FLIPPANT, FORMULATING, FORGING, FUSING }
