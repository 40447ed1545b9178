/// What a module implements to have something that happens here measured, to show what serves a goal, or to say beside
/// the vision how ready the organisation is.
@NamedInterface("spi")
@NullMarked
package dev.muster.goals.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
