package dev.muster.readiness;

/// From where in a unit somebody looks at it.
public enum Level { LEADER, STAFF }
