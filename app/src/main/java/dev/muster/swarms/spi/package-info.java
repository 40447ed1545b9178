/// What others may bring to swarms.
@NullMarked
package dev.muster.swarms.spi;

import org.jspecify.annotations.NullMarked;
