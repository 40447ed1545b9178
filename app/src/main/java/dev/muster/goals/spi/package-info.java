/// What a module implements to have something that happens here measured.
@NamedInterface("spi")
@NullMarked
package dev.muster.goals.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
