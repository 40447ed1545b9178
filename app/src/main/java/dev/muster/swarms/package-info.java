/// Swarms: people gather round a problem that one alone does not solve, and what they learn is kept.
///
/// Start at {@link dev.muster.swarms.Swarms}; who takes part is {@link dev.muster.swarms.Helping}, what is said
/// {@link dev.muster.swarms.Timeline}, how it ends {@link dev.muster.swarms.Resolutions}, who could help {@link dev.muster.swarms.Calling}, and
/// how all of them go {@link dev.muster.swarms.SwarmMeasures}, what came again {@link dev.muster.swarms.Repeats}. Those who have a room open hear
/// what happens in it from
/// {@link dev.muster.swarms.live.LiveRooms}.
/// Tables: `swarms.swarm`, `swarms.part`, `swarms.step`, `swarms.entry`, `swarms.hours`, `swarms.repeat`; titles and words stand in `items.item`.
@ApplicationModule(displayName = "Swarms",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "items", "items::text",
            "questions", "questions::spi", "memory", "memory::spi", "communities", "communities::spi", "search", "search::spi", "conversation::web", "writing::web", "measures", "goals::spi"})
@NullMarked
package dev.muster.swarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
