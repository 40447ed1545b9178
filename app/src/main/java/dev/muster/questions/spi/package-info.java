/// What a module implements to add to questions' threads.
@NamedInterface("spi")
@NullMarked
package dev.muster.questions.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
