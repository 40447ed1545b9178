package dev.muster.communities.spi;

import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;

/// One thing that a place needs now, and the one click that does it.
///
/// @param text "3 questions have waited for an answer for more than a day"
public record Need(Tone tone, Icon icon, String text, Link act) {}
