package dev.muster.people.spi;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tone;

/// Something that waits for the viewer, in a sentence, with the one click that deals with it.
public record Waiting(Tone tone, String text, Link act) {}
