/// Communities: the people who gather round one purpose, their charter, and the pages where they meet.
///
/// Start at {@link dev.muster.communities.Communities}; they begin with {@link dev.muster.communities.Openings}, and people
/// belong to them through {@link dev.muster.communities.Memberships}. A community is a place with a {@link dev.muster.communities.Charter};
/// what stands in it comes from other modules: {@link dev.muster.communities.spi.Space} and
/// {@link dev.muster.communities.spi.Panel}. Table: `communities.charter`.
@ApplicationModule(displayName = "Communities",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "items", "items::text", "goals", "goals::spi", "goals::web", "purposes", "purposes::spi"})
@NullMarked
package dev.muster.communities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
