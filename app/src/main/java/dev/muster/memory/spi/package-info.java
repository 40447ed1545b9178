/// What a module implements to add to pages.
@NamedInterface("spi")
@NullMarked
package dev.muster.memory.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
