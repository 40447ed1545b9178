/// The desk: what needs somebody who can answer, most needed first, and who is on it.
///
/// Start at {@link dev.muster.desk.HelpDesk}; then {@link dev.muster.desk.Takings} and {@link dev.muster.desk.PuttingOff}.
/// What waits is computed for each viewer from questions and the log, and stored nowhere. Tables: `desk.taking`, `desk.put_off`.
@ApplicationModule(displayName = "Desk",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "items", "communities", "communities::spi", "questions", "questions::spi"})
@NullMarked
package dev.muster.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
