/// The log of everything that happens, in the words of ActivityStreams 2.0, and those who read it.
///
/// Start at {@link dev.muster.activity.Act}: commands write one in the statement that makes the change.
/// Readers implement {@link dev.muster.activity.spi.ActivityConsumer}. Table: `activity.activity`.
@ApplicationModule(displayName = "Activity", allowedDependencies = {"shell", "jobs::spi"})
@NullMarked
package dev.muster.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
