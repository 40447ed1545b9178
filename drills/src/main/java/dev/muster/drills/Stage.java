package dev.muster.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// A folder for one drill, gone afterwards; or a small disk of its own.
final class Stage implements AutoCloseable {
    private final Path folder;
    private final boolean mounted;
    private boolean kept;

    private Stage(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    static Stage temporary() {
        try {
            var folder = Files.createTempDirectory("muster-drill");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Stage(folder, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A disk in memory, which only root may make.
    static Stage disk(int megabytes) {
        var stage = temporary();
        int code = Programs.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=755", "tmpfs", stage.folder.toString());
        if (code != 0) {
            stage.close();
            throw new Lost("A small disk could not be made (mount ended with " + code + "): run this drill as root.");
        }
        return new Stage(stage.folder, true);
    }

    Path folder() {
        return folder;
    }

    void keep(boolean wanted) {
        kept = wanted && !mounted;
        if (kept) {
            IO.println("Kept in " + folder);
        }
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        if (mounted) {
            Programs.run("umount", folder.toString());
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            IO.println("Something stays behind in " + folder + ": " + e.getMessage());
        }
    }
}
