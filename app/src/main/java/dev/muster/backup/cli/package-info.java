/// `muster backup` and `muster restore`.
@NamedInterface("cli")
@NullMarked
package dev.muster.backup.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
