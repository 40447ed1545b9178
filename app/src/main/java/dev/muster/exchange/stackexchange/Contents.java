package dev.muster.exchange.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files of one dump: those that lie together with a Posts.xml, at the top or in one sub-folder.
///
/// @param folder the sub-folder's name, or empty
record Contents(Map<Table, Source> files, String folder, @Nullable ZipFile zip) {

    static Contents of(Path path) {
        var name = path.toString();
        if (!Files.exists(path)) {
            throw new DumpFault("nothing-there", name, 0);
        }
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        return switch (ending(name)) {
            case "zip" -> ofZip(path);
            case "7z" -> ofSevenZip(path);
            case "gz", "bz2", "xz", "tar", "rar" -> throw new DumpFault("unpack-first", name, 0, ending(name));
            default -> throw new DumpFault("neither-folder-nor-zip", name, 0);
        };
    }

    private static Contents ofFolder(Path path) {
        try (var walk = Files.walk(path, 2)) {
            return together(path, walk.filter(Files::isRegularFile).filter(Contents::isTable).<Source>map(file -> inFolder(path, file)), null);
        } catch (IOException | UncheckedIOException broken) {
            throw new DumpFault("cannot-open", path.toString(), 0, String.valueOf(broken.getMessage()));
        }
    }

    private static Source inFolder(Path path, Path file) {
        if (Files.isSymbolicLink(file)) {
            throw new DumpFault("link", path.toString(), 0, path.relativize(file));
        }
        return new Source.InFolder(path.relativize(file).toString().replace('\\', '/'), file.toFile().length(), file);
    }

    private static Contents ofZip(Path path) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            var opened = zip;
            Bounds.requireFew(path, opened.size());
            return together(path, opened.stream().filter(entry -> !entry.isDirectory()).map(entry -> inZip(path, opened, entry)), opened);
        } catch (IOException | DumpFault broken) {
            close(zip);
            throw broken instanceof DumpFault fault ? fault
                    : new DumpFault("broken-archive", path.toString(), 0, String.valueOf(broken.getMessage()));
        }
    }

    private static Source inZip(Path path, ZipFile zip, ZipEntry entry) {
        var file = new Source.InZip(entry.getName().replace('\\', '/'), entry.getSize(), zip, entry);
        Bounds.requirePlausible(path, file, entry.getCompressedSize());
        return file;
    }

    private static Contents ofSevenZip(Path path) {
        try {
            return together(path, new SevenZip(path).files().stream(), null);
        } catch (IOException broken) {
            throw new DumpFault("broken-archive", path.toString(), 0, String.valueOf(broken.getMessage()));
        }
    }

    private static boolean isTable(Path file) {
        return Table.named(file.getFileName().toString()).isPresent();
    }

    private static Contents together(Path path, Stream<? extends Source> sources, @Nullable ZipFile zip) {
        Map<String, List<Source>> folders = sources
                .filter(source -> source.folder().indexOf('/') < 0)
                .filter(source -> Table.named(source.name()).isPresent())
                .collect(Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.toList()));
        folders.values().removeIf(files -> files.stream().noneMatch(file -> Table.named(file.name()).get() == Table.POSTS));
        if (folders.isEmpty()) {
            throw new DumpFault("no-posts", path.toString(), 0);
        }
        var folder = folders.containsKey("") ? "" : folders.keySet().iterator().next();
        if (!folder.isEmpty() && folders.size() > 1) {
            throw new DumpFault("several", path.toString(), 0, String.join(", ", folders.keySet()));
        }
        return new Contents(byTable(path, folders.getOrDefault(folder, List.of())), folder, zip);
    }

    private static Map<Table, Source> byTable(Path path, List<Source> sources) {
        var files = new EnumMap<Table, Source>(Table.class);
        for (var source : sources) {
            var other = files.put(Table.named(source.name()).orElseThrow(), source);
            if (other != null) {
                throw new DumpFault("twice", path.toString(), 0, other.name(), source.name());
            }
        }
        return files;
    }

    void close() {
        close(zip);
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException _) {
            // It was only read: nothing can be lost.
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
