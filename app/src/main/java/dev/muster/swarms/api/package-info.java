/// The API of swarms.
@NullMarked
package dev.muster.swarms.api;

import org.jspecify.annotations.NullMarked;
