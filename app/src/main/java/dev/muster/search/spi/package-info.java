/// What a module implements to have its work found.
@NamedInterface("spi")
@NullMarked
package dev.muster.search.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
