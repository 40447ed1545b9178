/// `muster import`: bringing communities in from the command line.
@NamedInterface("cli")
@NullMarked
package dev.muster.exchange.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
