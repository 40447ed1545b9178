package dev.muster.communities.spi;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Who;
import java.time.Instant;

/// Who has helped lately, and for what.
///
/// @param deed "solved", "answered first"
public record Help(Who who, String deed, Link what, Instant at) {}
