/// What the floors below items may tell about them.
@NamedInterface("spi")
@NullMarked
package dev.muster.items.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
