package dev.muster.backup;

import java.nio.file.Path;
import java.util.Optional;

/// How a restore went.
///
/// @param manifest what the backup said
/// @param organisation whose it is; empty where nobody had set it up
/// @param aside where the former data are
public record Restored(Manifest manifest, String organisation, Optional<Path> aside) {}
