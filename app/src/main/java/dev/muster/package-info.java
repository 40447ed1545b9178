/// Muster: the program's entry point. Everything else stands in the modules, one package each.
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;
