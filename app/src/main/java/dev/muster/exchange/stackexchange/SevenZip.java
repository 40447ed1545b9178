package dev.muster.exchange.stackexchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/// A .7z archive, the form in which dumps are published. Each file is read through an opening of its own.
record SevenZip(Path path) {

    List<Source> files() throws IOException {
        try (var archive = open()) {
            var files = new ArrayList<Source>();
            for (var entry : archive.getEntries()) {
                Bounds.requireFew(path, files.size() + 1L);
                if (entry.hasStream() && !entry.isDirectory()) {
                    files.add(file(entry));
                }
            }
            return files;
        }
    }

    private Source file(SevenZArchiveEntry entry) {
        var file = new Source.InSevenZip(entry.getName().replace('\\', '/'), entry.getSize(), this);
        Bounds.requirePlausible(path, file, path.toFile().length());
        return file;
    }

    /// The bytes of one file; its checksum is compared at the end. What stands before it in a solid block is decoded too.
    InputStream read(String name) throws IOException {
        var archive = open();
        try {
            for (var entry : archive.getEntries()) {
                if (name.equals(entry.getName().replace('\\', '/'))) {
                    return closing(archive.getInputStream(entry), archive);
                }
            }
            throw new IOException(name + " is no longer there");
        } catch (IOException | RuntimeException broken) {
            archive.close();
            throw broken;
        }
    }

    private static InputStream closing(InputStream in, SevenZFile archive) {
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }

    private SevenZFile open() throws IOException {
        return SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(Bounds.MEMORY_KB).get();
    }
}
