/// What newcomers may do, and how they come to be trusted: by what their contributions led to, never by how many they are.
///
/// Start at {@link dev.muster.trust.Trust}. Where somebody stands is computed from outcomes each time and kept nowhere.
/// Table: `trust.rule`, the thresholds that an administrator changed.
@ApplicationModule(displayName = "Trust",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "items", "items::spi", "conversation", "questions"})
@NullMarked
package dev.muster.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
