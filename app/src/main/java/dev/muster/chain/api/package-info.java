/// The API of the chain.
@NullMarked
package dev.muster.chain.api;

import org.jspecify.annotations.NullMarked;
