/// How fast the product is: requests against the whole of it, and what each costs the server and the database apart.
///
/// Start at {@link dev.muster.bench.Bench}; `bin/bench --help` says what it can do, `docs/guide/benchmarks.md` how to read it.
@NullMarked
package dev.muster.bench;

import org.jspecify.annotations.NullMarked;
