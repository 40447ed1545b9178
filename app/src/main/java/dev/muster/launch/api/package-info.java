/// Launches for programs.
@NullMarked
package dev.muster.launch.api;

import org.jspecify.annotations.NullMarked;
