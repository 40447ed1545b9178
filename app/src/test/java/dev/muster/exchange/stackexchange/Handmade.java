package dev.muster.exchange.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small dump written by hand, in a folder of its own.
record Handmade(Path folder) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    static final String POSTS = """
            <row Id="1" PostTypeId="1" CreationDate="2014-01-21T20:26:05.383" Title="Citra?" Body="x" Tags="&lt;hops&gt;" />
            """;

    /// Writes a file as dumps are written: byte order mark, declaration, root element, rows on lines of their own
    /// from the third line on.
    Handmade with(Table table, String rows) {
        return with(table.file(), "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<" + table.root() + ">\r\n"
                + rows + "</" + table.root() + ">");
    }

    Handmade with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Handmade with(String file, byte[] content) {
        try {
            var target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, content);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Dump open() {
        return Dump.open(folder, CLOCK);
    }

    /// Packs everything into a zip beside the folder.
    Path zipped(String name) throws IOException {
        var zip = folder.resolveSibling(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip)); var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return zip;
    }
}
