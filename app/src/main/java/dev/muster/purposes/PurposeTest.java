package dev.muster.purposes;

/// The seven tests that a purpose is put to before anyone decides on it.
public enum PurposeTest { MAGNETIC, ALIGNED, LOW_RISK, PROPERLY_SCOPED, FACILITATES_EVOLUTION, MEASURABLE, COMMUNITY_DRIVEN }
