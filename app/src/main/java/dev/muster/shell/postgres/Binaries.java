package dev.muster.shell.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the archive that travels in our jar.
record Binaries(Path folder) {

    static final String VERSION = "18.6";
    static final String MAJOR_VERSION = "18";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /// The programs below this folder, unpacked now if they are not there. A folder of that name is always complete.
    static Binaries in(Path parent) {
        checkPlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        var folder = parent.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(folder)) {
            try {
                unpack(folder);
            } catch (IOException e) {
                throw PostgresTrouble.writing(parent, e);
            }
        }
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static void checkPlatform(String system, String processor) {
        if (!system.toLowerCase(Locale.ROOT).equals("linux") || !processor.equals("amd64")) {
            throw new PostgresTrouble("platform", system, processor);
        }
    }

    private static void unpack(Path folder) throws IOException {
        Folders.create(requireNonNull(folder.getParent()));
        var unfinished = folder.resolveSibling("unpacking");
        Folders.delete(unfinished);
        try (var packed = requireNonNull(Binaries.class.getResourceAsStream(ARCHIVE), ARCHIVE);
                var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, unfinished.resolve(entry.getName()));
            }
            Files.move(unfinished, folder, ATOMIC_MOVE);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        Folders.create(entry.isDirectory() ? target : requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(archive, target);
            var permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
        }
    }
}
