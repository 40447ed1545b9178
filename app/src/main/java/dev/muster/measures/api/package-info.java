/// Measures in the API.
@NullMarked
package dev.muster.measures.api;

import org.jspecify.annotations.NullMarked;
