/// The pages of purposes, from proposal to decision.
@NullMarked
package dev.muster.purposes.web;

import org.jspecify.annotations.NullMarked;
