/// Where one stands, as a page; and the thresholds, for administrators.
@NullMarked
package dev.muster.trust.web;

import org.jspecify.annotations.NullMarked;
