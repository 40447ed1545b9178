/// What a module implements to hear what happened.
@NamedInterface("spi")
@NullMarked
package dev.muster.activity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
