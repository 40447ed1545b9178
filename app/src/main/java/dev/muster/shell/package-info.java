/// What every module stands on: the database, settings, words, refusals, ids and the clock.
///
/// Start at {@link dev.muster.shell.Refusal} (how a command says no) and {@link dev.muster.shell.Words}
/// (how everything is said). Nothing here knows of people, places or questions.
@ApplicationModule(displayName = "Shell", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package dev.muster.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
