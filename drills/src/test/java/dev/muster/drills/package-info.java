@NullMarked
package dev.muster.drills;

import org.jspecify.annotations.NullMarked;
