/// The API of requests.
@NullMarked
package dev.muster.adapt.api;

import org.jspecify.annotations.NullMarked;
