/// Verbs of the command line about people: `muster setup`, `muster user`.
@NullMarked
package dev.muster.people.cli;

import org.jspecify.annotations.NullMarked;
