/// The figures at `/metrics`, and those that only a serving Muster has.
@NullMarked
package dev.muster.operations.web;

import org.jspecify.annotations.NullMarked;
