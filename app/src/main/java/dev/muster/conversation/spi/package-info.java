/// What a module implements whose pages carry comments.
@NamedInterface("spi")
@NullMarked
package dev.muster.conversation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
