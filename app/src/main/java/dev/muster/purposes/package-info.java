/// What communities are for: purposes from proposal to decision, the outcome measure by which each is judged, and the
/// gate through which every community is opened.
///
/// Start at {@link dev.muster.purposes.Purposes}; {@link dev.muster.purposes.Outcomes} reads how a purpose does, and
/// {@link dev.muster.purposes.Gate} says what a community still lacks. Purposes and decisions are seen by employees;
/// whoever sees a community sees its {@link dev.muster.purposes.Promise}.
/// Tables: `purposes.purpose`, `.statement`, `.outcome`, `.reading`, `.decision`, `.opened`.
@ApplicationModule(displayName = "Purposes",
        allowedDependencies = {"shell", "activity", "jobs::spi", "rights", "people", "people::spi", "goals", "goals::spi", "goals::web"})
@NullMarked
package dev.muster.purposes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
