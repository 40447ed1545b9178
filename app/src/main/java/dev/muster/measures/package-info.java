/// How a community does, from the log of what happened in it: every number with its interval, its cases and its query.
///
/// Start at {@link dev.muster.measures.Measures}. The statistics stand in {@link dev.muster.measures.Survival} and
/// {@link dev.muster.measures.Share}; `SolvedWithin` and `AnsweredWithin` are what outcome measures may be derived from.
/// All is read under the viewer’s rights. What changes is counted by person and day, and question by question
/// ({@link dev.muster.measures.Rollups}); figures are made of these counts each time, and nothing that was made for somebody is kept.
/// Tables: `measures.contribution`, `measures.reply`, `measures.question`.
@ApplicationModule(displayName = "Measures",
        allowedDependencies = {"shell", "rights", "goals", "goals::spi", "purposes", "communities", "communities::spi", "jobs::spi"})
@NullMarked
package dev.muster.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
