/// Where one stands, and the thresholds, in the API.
@NullMarked
package dev.muster.trust.api;

import org.jspecify.annotations.NullMarked;
