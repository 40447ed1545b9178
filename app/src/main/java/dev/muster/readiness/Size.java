package dev.muster.readiness;

/// How many people work for an organisation.
public enum Size { UNDER_50, UNDER_250, UNDER_1000, UNDER_10000, LARGER }
