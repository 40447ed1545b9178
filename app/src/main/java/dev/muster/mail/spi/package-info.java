/// What the module that knows people implements, so that mail need not.
@NamedInterface("spi")
@NullMarked
package dev.muster.mail.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
