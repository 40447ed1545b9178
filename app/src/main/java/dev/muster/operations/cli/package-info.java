/// `muster doctor`.
@NamedInterface("cli")
@NullMarked
package dev.muster.operations.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
