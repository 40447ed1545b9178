/// What a module implements to say what it knows of a discipline.
@NamedInterface("spi")
@NullMarked
package dev.muster.readiness.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
