package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Room on the disk that is kept for the day on which there is none: PostgreSQL cannot come back after a crash without
/// writing a little, and what is there should stay readable.
record Reserve(Path file, long size) {

    private static final int BLOCK = 1 << 20;
    private static final long PLENTY = 256L * BLOCK;
    /// PostgreSQL writes its log of changes in files of this size.
    private static final long LEAST = 16L * BLOCK;

    /// Given back while the server runs: also reading writes a little, and a new session may.
    static Reserve forRunning(Home home) {
        return new Reserve(home.folder().resolve("reserve.running"), 32L * BLOCK);
    }

    /// Given back when the server cannot start otherwise.
    static Reserve forStarting(Home home) {
        return new Reserve(home.folder().resolve("reserve.starting"), 64L * BLOCK);
    }

    /// Takes the room where there is plenty; without it everything works as well until the disk is full.
    void fill() {
        if (Files.exists(file) || room() < PLENTY) {
            return;
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            write(unfinished);
            Files.move(unfinished, file);
        } catch (IOException noRoom) {
            delete(unfinished);
        }
    }

    /// Gives the room back where it is needed.
    ///
    /// @return whether there is more room now
    boolean release() {
        return room() < LEAST && delete(file);
    }

    private long room() {
        return Objects.requireNonNull(file.getParent(), "a reserve lies in a folder").toFile().getUsableSpace();
    }

    private void write(Path target) throws IOException {
        var zeros = new byte[BLOCK];
        try (var out = Files.newOutputStream(target)) {
            for (long written = 0; written < size; written += BLOCK) {
                out.write(zeros);
            }
        }
    }

    private static boolean delete(Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException stays) {
            return false;
        }
    }
}
