/// How ready the organisation is for mass collaboration: an instrument of our own, rounds in which many answer it, and what
/// comes of them.
///
/// Start at {@link dev.muster.readiness.Rounds}; {@link dev.muster.readiness.Replies} takes answers, by link without an account
/// or from staff. Once a reply is sent, nothing ties it to anyone. The instrument stands in `readiness/instrument-1.json`, its
/// words in `messages/readiness-instrument.properties`. {@link dev.muster.readiness.Benchmark} compares with other organisations.
/// Tables: `readiness.round`, `readiness.unit`, `readiness.pass`, `readiness.reply`, `readiness.answered`,
/// `readiness.signer`, `readiness.peer`.
@ApplicationModule(displayName = "Readiness",
        allowedDependencies = {"shell", "activity", "rights", "people", "mail", "jobs::spi", "goals", "goals::spi", "purposes", "communities", "measures"})
@NullMarked
package dev.muster.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
