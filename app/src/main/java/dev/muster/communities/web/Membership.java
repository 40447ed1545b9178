package dev.muster.communities.web;

/// Whether the viewer belongs to a community, and where that is changed.
public record Membership(boolean member, String action) {}
