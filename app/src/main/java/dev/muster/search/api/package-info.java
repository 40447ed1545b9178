/// Searching in the API.
@NullMarked
package dev.muster.search.api;

import org.jspecify.annotations.NullMarked;
