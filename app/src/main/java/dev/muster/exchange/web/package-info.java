/// Pages about taking communities along.
@NullMarked
package dev.muster.exchange.web;

import org.jspecify.annotations.NullMarked;
