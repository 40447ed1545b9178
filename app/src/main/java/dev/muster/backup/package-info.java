/// Backups of everything that Muster keeps, and the way back.
///
/// Start at {@link dev.muster.backup.Backups}. A backup is one zip file with a {@link dev.muster.backup.Manifest}: either
/// the files of the embedded server as they are, with the log that makes them one moment, or the rows of every table,
/// which any PostgreSQL can take in. Why it is done this way: `docs/decisions/0010-backup.md`.
@ApplicationModule(displayName = "Backup", allowedDependencies = {"shell"})
@NullMarked
package dev.muster.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
