package dev.muster.exchange.mediawiki;

import org.jspecify.annotations.Nullable;

/// A page of a wiki.
///
/// @param title with its namespace: `Help:Contents`
/// @param redirect the title to which it leads, if it is a redirect
public record WikiPage(long id, int namespace, String title, @Nullable String redirect) {}
