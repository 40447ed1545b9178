/// `muster import`: bringing communities in from the command line.
@NullMarked
package dev.muster.exchange.cli;

import org.jspecify.annotations.NullMarked;
