package dev.muster;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real data of real communities, which is not part of the repository: tests that need it skip where it is absent.
public final class SharedData {
    private SharedData() {}

    /// A file of the shared data; the test is skipped, saying so, where there is none.
    public static Path file(String path) {
        var folder = System.getenv("MUSTER_SHARED_DATA");
        var root = folder == null ? Path.of("").toAbsolutePath().resolve("../../shared/data").normalize() : Path.of(folder);
        var file = root.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }
}
