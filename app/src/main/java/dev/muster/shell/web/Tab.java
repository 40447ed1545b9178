package dev.muster.shell.web;

import org.jspecify.annotations.Nullable;

/// One of several lists of a place, of which one is shown.
public record Tab(String label, String href, @Nullable Long count, boolean current) {}
