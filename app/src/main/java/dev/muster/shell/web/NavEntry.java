package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// One place of the left rail.
///
/// @param key the letter that leads here after `g`
public record NavEntry(String label, String href, Icon icon, boolean current, @Nullable String key) {}
