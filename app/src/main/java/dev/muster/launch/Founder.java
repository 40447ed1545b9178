package dev.muster.launch;

import java.util.UUID;

/// Somebody who begins a community.
///
/// @param joined whether they belong to it already
public record Founder(UUID person, boolean joined) {}
