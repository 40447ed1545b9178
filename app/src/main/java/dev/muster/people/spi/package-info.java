/// What modules implement to be found on the home page and on people’s profiles.
@NamedInterface("spi")
@NullMarked
package dev.muster.people.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
