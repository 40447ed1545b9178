package dev.muster.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real data of real communities, which is not part of the repository: journeys that need it skip where it is absent.
final class SharedData {
    private SharedData() {}

    /// A file of the shared data; the test is skipped, saying so, where there is none.
    static Path file(String path) {
        var folder = System.getenv("MUSTER_SHARED_DATA");
        var file = (folder == null ? Path.of("").toAbsolutePath().resolve("../../shared/data").normalize() : Path.of(folder)).resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }
}
