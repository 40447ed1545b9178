/// What a module implements to say what it knows about a matter of the strategy.
@NamedInterface("spi")
@NullMarked
package dev.muster.purposes.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
