package dev.muster.shell.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page for what went wrong: what happened, what is safe, what to do.
///
/// @param reference what to tell the administrator, if somebody should look into it
public record ErrorView(
        int status, String title, String happened, @Nullable String safe, List<Link> acts, @Nullable String reference) {}
