/// What modules implement to be found on the home page, on people’s profiles and in invitations.
@NamedInterface("spi")
@NullMarked
package dev.muster.people.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
