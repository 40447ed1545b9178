package dev.muster.trust;

/// How far somebody is trusted in a community.
public enum Level {

    /// Nothing that they did there has helped anyone yet: what they write has narrow bounds.
    NEWCOMER,

    /// Something has, or somebody let them in: only haste is held back.
    REGULAR,

    /// What they do helps many, again and again. Staff and whoever holds a role are taken to be here.
    PROVEN
}
