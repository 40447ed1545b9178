/// The readiness assessment in the API.
@NullMarked
package dev.muster.readiness.api;

import org.jspecify.annotations.NullMarked;
