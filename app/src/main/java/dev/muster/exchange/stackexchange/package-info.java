/// Stack Exchange data dumps, read row by row: what a site's XML files say, in types, and nothing of our own database.
///
/// Start at {@link dev.muster.exchange.stackexchange.Dump}. Memory stays flat however large a file is.
/// Whatever cannot be read ends with a {@link dev.muster.exchange.stackexchange.DumpFault} that names file, line and reason;
/// whatever is read but not understood is counted in {@link dev.muster.exchange.stackexchange.Notes}.
@NullMarked
package dev.muster.exchange.stackexchange;

import org.jspecify.annotations.NullMarked;
