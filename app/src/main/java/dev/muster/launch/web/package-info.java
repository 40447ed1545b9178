/// The pages of a launch.
@NullMarked
package dev.muster.launch.web;

import org.jspecify.annotations.NullMarked;
