package dev.muster.adapt;

import dev.muster.purposes.PurposeState;

/// What became of a community's purpose, as a review finds.
public enum PurposeFate {
    ACTIVE, ACHIEVED, SUPERSEDED;

    /// Whether the purpose ends with it.
    boolean ends() {
        return this != ACTIVE;
    }

    PurposeState state() {
        return PurposeState.valueOf(name());
    }
}
