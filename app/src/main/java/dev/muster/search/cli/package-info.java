/// `muster reindex`.
@NamedInterface("cli")
@NullMarked
package dev.muster.search.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
