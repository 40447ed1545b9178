package dev.muster.shell.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Temporary folders that the server's account can reach when root runs the tests.
final class TestFolders implements TempDirFactory {

    /// PostgreSQL's programs, unpacked once for all tests of a run.
    static final Path PROGRAMS = programs();

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
        return fresh();
    }

    static Path fresh() {
        try {
            var folder = Files.createTempDirectory("muster-test");
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() {
        var folder = fresh();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }
}
