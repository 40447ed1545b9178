/// The API for taking communities along.
@NullMarked
package dev.muster.exchange.api;

import org.jspecify.annotations.NullMarked;
