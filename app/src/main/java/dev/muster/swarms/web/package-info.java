/// The pages of swarms.
@NullMarked
package dev.muster.swarms.web;

import org.jspecify.annotations.NullMarked;
