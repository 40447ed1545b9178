/// One community in one file, to be moved to another installation, or kept.
///
/// Start at {@link dev.muster.exchange.portable.CommunityExport} and {@link dev.muster.exchange.portable.CommunityImport}.
/// What modules keep beside their items has a pair of its own, such as `SwarmSql`, which asks for it, and `SwarmArrival`, which writes it.
/// The form of the file is described in `docs/guide/portable.md`. Table: `exchange.known_as`.
@NullMarked
package dev.muster.exchange.portable;

import org.jspecify.annotations.NullMarked;
