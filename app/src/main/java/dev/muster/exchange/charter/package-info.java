/// Charter files: goal, purpose, decision, outcome measure and community in one YAML file that people can write by hand.
///
/// Start at {@link dev.muster.exchange.charter.CharterFile}. A file with mistakes is refused with all of them at once,
/// each with its key and line; whether the community may open is for the gate to say.
@NullMarked
package dev.muster.exchange.charter;

import org.jspecify.annotations.NullMarked;
