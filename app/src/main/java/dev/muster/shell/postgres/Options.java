package dev.muster.shell.postgres;

import java.nio.file.Path;

/// What tests may choose and a product may not.
///
/// @param durable whether a commit survives a power cut
/// @param watched whether the server is started again when it ended though nobody stopped it
/// @param connections how many may be open at once
/// @param binaries the folder for the unpacked programs; a relative one lies in the server's home
record Options(boolean durable, boolean watched, int connections, Path binaries) {

    /// The pools of one server take some forty.
    static final int CONNECTIONS = 60;
    static final Options PRODUCT = new Options(true, true, CONNECTIONS, Path.of("programs"));
}
