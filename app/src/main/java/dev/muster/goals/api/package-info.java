/// Goals and their observations in the API.
@NullMarked
package dev.muster.goals.api;

import org.jspecify.annotations.NullMarked;
