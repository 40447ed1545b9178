/// How a community changes the organisation: what it asks for, what it was promised, and what came of it.
///
/// Start at {@link dev.muster.adapt.Requests}; what the organisation answers is {@link dev.muster.adapt.Promises}, who needs a
/// request too is {@link dev.muster.adapt.Backings}, and how promises were kept is {@link dev.muster.adapt.PromiseKeeping}.
/// Reviews are {@link dev.muster.adapt.Reviews}; who is told of all this by letter, `NewsLetters`.
/// Tables: `adapt.request`, `adapt.turn`, `adapt.backing`, `adapt.review`, `adapt.rhythm`, `adapt.report`, `adapt.news`; titles, words and times stand in `items.item`.
@ApplicationModule(displayName = "Adapt",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "mail", "mail::spi", "items", "items::text",
            "communities", "communities::spi", "search::spi", "conversation::web", "measures", "readiness::spi", "goals", "goals::spi", "purposes", "jobs::spi"})
@NullMarked
package dev.muster.adapt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
