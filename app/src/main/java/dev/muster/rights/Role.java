package dev.muster.rights;

/// What somebody is trusted with: for the whole organisation, or in one place.
public enum Role {
    /// Runs the installation.
    ADMINISTRATOR,
    /// Decides No, Go or Grow on purposes.
    STRATEGIST,
    /// Owns goals and answers requests.
    SPONSOR,
    /// Takes care of one community.
    GUIDE,
    /// Retags, merges and mends.
    GARDENER
}
