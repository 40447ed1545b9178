/// What a module implements to have a place on communities’ pages.
@NamedInterface("spi")
@NullMarked
package dev.muster.communities.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
