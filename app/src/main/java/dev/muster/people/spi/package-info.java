/// What modules implement to be found on the home page, on people’s profiles and in invitations, to hear of those who leave,
/// and to have a page's first question asked while it is found out who asks.
@NamedInterface("spi")
@NullMarked
package dev.muster.people.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
