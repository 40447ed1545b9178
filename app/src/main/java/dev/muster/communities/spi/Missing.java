package dev.muster.communities.spi;

import dev.muster.shell.web.Link;

/// One thing that is not there yet, and the click that does it.
///
/// @param text a sentence: "Nobody is named as a founder."
public record Missing(String text, Link act) {}
