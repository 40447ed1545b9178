package dev.muster.exchange.stackexchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes one file of a dump the way the site does: byte order mark, one row on a line, CRLF.
final class XmlTable implements AutoCloseable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final BufferedWriter out;
    private final String root;
    private final StringBuilder row = new StringBuilder();
    private long rows;

    XmlTable(Path folder, Table table) throws IOException {
        out = Files.newBufferedWriter(folder.resolve(table.file()));
        root = table.root();
        out.write("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<" + root + ">\r\n");
    }

    /// Begins a row with the next id.
    XmlTable row() {
        return row(rows + 1);
    }

    XmlTable row(long id) {
        rows++;
        row.setLength(0);
        row.append("  <row");
        return with("Id", id);
    }

    XmlTable with(String attribute, long value) {
        row.append(' ').append(attribute).append("=\"").append(value).append('"');
        return this;
    }

    XmlTable with(String attribute, Instant value) {
        return with(attribute, TIME.format(value));
    }

    /// @param escaped what may stand in an attribute as it is
    XmlTable with(String attribute, CharSequence escaped) {
        row.append(' ').append(attribute).append("=\"").append(escaped).append('"');
        return this;
    }

    void end() {
        try {
            out.append(row).write(" />\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.write("</" + root + ">");
        out.close();
    }
}
