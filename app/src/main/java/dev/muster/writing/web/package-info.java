/// The desk at which people write: what every form for a longer text has round it.
@NamedInterface("web")
@NullMarked
package dev.muster.writing.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
