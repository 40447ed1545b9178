/// The PostgreSQL server that Muster brings along: unpacked, created, started, adopted and stopped without anyone's help.
///
/// Start at {@link dev.muster.shell.postgres.EmbeddedPostgres}. Why it is our own launcher: `docs/decisions/0001-embedded-postgresql.md`.
@NullMarked
package dev.muster.shell.postgres;

import org.jspecify.annotations.NullMarked;
