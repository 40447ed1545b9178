/// The pure algorithms behind pages: merging what two people did to one text, and who brought which line.
///
/// Start at {@link dev.muster.memory.merge.ThreeWay} and {@link dev.muster.memory.merge.Blame}. Nothing here knows of
/// pages, people or the database.
@NullMarked
package dev.muster.memory.merge;

import org.jspecify.annotations.NullMarked;
