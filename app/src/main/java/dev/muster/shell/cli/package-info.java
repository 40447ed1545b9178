/// The command line: how a verb starts what it needs, and how it says how it went.
@NullMarked
package dev.muster.shell.cli;

import org.jspecify.annotations.NullMarked;
