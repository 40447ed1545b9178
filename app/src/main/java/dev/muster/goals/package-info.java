/// What the organisation wants: a vision, goals with a measure, a baseline and a target, and how far each one is.
///
/// Start at {@link dev.muster.goals.Goals}; what they serve is {@link dev.muster.goals.Visions}. Measures that follow from what happens here are asked for at
/// {@link dev.muster.goals.Measurements}; modules offer them by {@link dev.muster.goals.spi.DerivedMeasure}.
/// Goals are seen by employees. Tables: `goals.goal`, `.observation`, `.vision`, `.vision_goal`.
@ApplicationModule(displayName = "Goals", allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "items::text"})
@NullMarked
package dev.muster.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
