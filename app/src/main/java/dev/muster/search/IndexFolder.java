package dev.muster.search;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.muster.shell.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.util.FileSystemUtils;

/// The folder `search` among Muster's data: one index that is in use, named by the file `current`, and perhaps one that
/// is being made beside it.
final class IndexFolder {
    private static final String LOCK = "held.lock";
    private static final String CURRENT = "current";
    private static final String NAME = "index-";
    private final Path folder;

    private IndexFolder(Path folder) {
        this.folder = folder;
    }

    static IndexFolder of(Settings settings) {
        return new IndexFolder(settings.data().resolve("search"));
    }

    /// Keeps others from writing in it, until the lock is closed or this process ends in whatever way.
    ///
    /// @return nothing where another process has it
    Optional<Lock> hold() throws IOException {
        Files.createDirectories(folder);
        try (var directory = FSDirectory.open(folder)) {
            return Optional.of(directory.obtainLock(LOCK));
        } catch (LockObtainFailedException _) {
            return Optional.empty();
        }
    }

    /// The index in use.
    Optional<Path> current() throws IOException {
        var pointer = folder.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var name = Files.readString(pointer).strip();
        return Optional.of(folder.resolve(name)).filter(each -> name.startsWith(NAME) && folder.equals(each.getParent()) && Files.isDirectory(each));
    }

    /// Where another index can be made.
    Path another() throws IOException {
        return Files.createDirectories(folder.resolve(NAME + UUID.randomUUID()));
    }

    /// From now on this one is in use.
    void use(Path index) throws IOException {
        var next = Files.writeString(folder.resolve(CURRENT + ".next"), index.getFileName().toString());
        Files.move(next, folder.resolve(CURRENT), ATOMIC_MOVE);
    }

    /// Takes away all but the one in use.
    void tidy(Path used) throws IOException {
        try (var all = Files.list(folder)) {
            for (var each : all.filter(path -> path.getFileName().toString().startsWith(NAME) && !path.equals(used)).toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }
}
