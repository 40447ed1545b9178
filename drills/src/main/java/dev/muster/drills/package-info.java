/// Bad days, rehearsed: the product itself is started on a throw-away folder, hurt, and held to what it promised.
///
/// Start at {@link dev.muster.drills.Crash}: what was acknowledged is there exactly once, whatever was killed.
/// Nothing of the product's code is used, so that its mistakes are not shared.
@NullMarked
package dev.muster.drills;

import org.jspecify.annotations.NullMarked;
