/// Finds what people made: an index of words on each node, filtered by what the viewer may see, and read back from the
/// database under the viewer's rights.
///
/// Start at {@link dev.muster.search.Search}. What can be found is a {@link dev.muster.search.spi.Findable}.
/// {@code Indexing} follows the activity log, and keeps its place in the index itself; {@code Intake} reads what the log tells
/// of into it, and {@code IndexInUse} lets another index take its place. No tables.
@ApplicationModule(displayName = "Search",
        allowedDependencies = {"shell", "activity", "activity::spi", "rights", "people", "items", "items::text", "communities", "communities::spi"})
@NullMarked
package dev.muster.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
