/// The pages of goals and their readings.
@NullMarked
package dev.muster.goals.web;

import org.jspecify.annotations.NullMarked;
