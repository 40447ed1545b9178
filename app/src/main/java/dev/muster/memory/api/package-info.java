/// The memory in the API: pages listed, written, changed, and what they said before.
@NullMarked
package dev.muster.memory.api;

import org.jspecify.annotations.NullMarked;
