/// What a module implements to have work done again and again.
@NamedInterface("spi")
@NullMarked
package dev.muster.jobs.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
