/// What communities are for: purposes from proposal to decision, the outcome measure by which each is judged, and the
/// gate through which every community is opened.
///
/// Start at {@link dev.muster.purposes.Purposes}; {@link dev.muster.purposes.Outcomes} reads how a purpose does, and
/// {@link dev.muster.purposes.Gate} says what a community still lacks. Purposes and decisions are seen by employees;
/// whoever sees a community sees its {@link dev.muster.purposes.Promise}.
/// What became of them is written by {@link dev.muster.purposes.Endings}.
/// All purposes side by side are the {@link dev.muster.purposes.Portfolio}; what the strategy needs beside them,
/// {@link dev.muster.purposes.StrategyRecords}; what unlocks what, the {@link dev.muster.purposes.RoadMap}.
/// Tables: `purposes.purpose`, `.statement`, `.test`, `.outcome`, `.reading`, `.decision`, `.opened`, `.ending`, `.record`, `.unlocking`.
@ApplicationModule(displayName = "Purposes",
        allowedDependencies = {"shell", "activity", "jobs::spi", "rights", "people", "people::spi", "items::text", "goals", "goals::spi", "goals::web"})
@NullMarked
package dev.muster.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
