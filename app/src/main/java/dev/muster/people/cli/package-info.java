/// Verbs of the command line about people: `muster setup`, `muster user`.
@NamedInterface("cli")
@NullMarked
package dev.muster.people.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
