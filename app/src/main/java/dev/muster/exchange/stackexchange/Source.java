package dev.muster.exchange.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// One file that can be read, in a folder or in an archive.
sealed interface Source {

    /// The path inside the dump, with `/` between folders.
    String path();

    long bytes();

    InputStream open() throws IOException;

    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    default String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    record InFolder(String path, long bytes, Path file) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    record InZip(String path, long bytes, ZipFile zip, ZipEntry entry) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Bounds.holding(new Checked(zip.getInputStream(entry), entry.getCrc()), bytes);
        }
    }

    record InSevenZip(String path, long bytes, SevenZip archive) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Bounds.holding(archive.read(path), bytes);
        }
    }

    /// `ZipFile` doesn't compare checksums, and a flipped bit in a text is well-formed all the same.
    final class Checked extends CheckedInputStream {

        private final long expected;

        Checked(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var count = super.read(to, from, length);
            if (count < 0 && expected >= 0 && getChecksum().getValue() != expected) {
                throw new ZipException("checksum differs");
            }
            return count;
        }
    }
}
