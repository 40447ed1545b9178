/// What modules implement to be found on the home page, on people’s profiles and in invitations, and to hear of those who leave.
@NamedInterface("spi")
@NullMarked
package dev.muster.people.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
