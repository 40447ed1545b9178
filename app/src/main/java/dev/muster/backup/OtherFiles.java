package dev.muster.backup;

import dev.muster.shell.parcel.NewParcel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Everything in the data folder beside the database: what people attached, letters that wait. What Muster
/// makes anew by itself stays out.
final class OtherFiles {
    static final String DATABASE = "postgres";
    static final String RESTORING = "restoring";
    static final String REPLACED = "replaced-";
    private static final Set<String> REBUILT = Set.of(DATABASE, RESTORING, "cache", "search", "tmp");

    private OtherFiles() {}

    /// The entries of a data folder that hold something.
    static List<Path> kept(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(each -> !REBUILT.contains(each.getFileName().toString()) && !aside(each)).sorted().toList();
        }
    }

    /// Whether an entry was put aside by a restore.
    static boolean aside(Path entry) {
        return entry.getFileName().toString().startsWith(REPLACED);
    }

    static void copy(Path folder, String prefix, NewParcel backup, Meter meter) throws IOException {
        for (var entry : kept(folder)) {
            try (var all = Files.walk(entry)) {
                for (var path : (Iterable<Path>) all.sorted()::iterator) {
                    add(path, prefix + folder.relativize(path), backup, meter);
                }
            }
        }
    }

    private static void add(Path path, String name, NewParcel backup, Meter meter) throws IOException {
        if (Files.isDirectory(path)) {
            backup.folder(name);
        } else if (Files.isRegularFile(path)) {
            try (var in = Files.newInputStream(path)) {
                meter.add(backup.add(name, in));
            } catch (NoSuchFileException _) {
                // taken away meanwhile, such as a letter that was sent
            }
        }
    }
}
