package dev.muster.exchange.mediawiki;

import dev.muster.exchange.stackexchange.DumpFault;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// A dump's file as it lies there: plain, or packed with gzip, bzip2 or 7-Zip, as its first bytes tell.
final class Packed {
    /// What decoding a 7z may take: its dictionary, above all.
    private static final int MEMORY_KB = 300_000;

    private final Path path;
    private final long bytes;
    private long read;

    Packed(Path path) {
        this.path = path;
        this.bytes = size(path);
    }

    private static long size(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new DumpFault("wiki-nothing-there", path.toString(), 0);
            }
            return Files.size(path);
        } catch (IOException broken) {
            throw cannotOpen(path, broken);
        }
    }

    /// How long it is, as it lies there.
    long bytes() {
        return bytes;
    }

    /// How much of it was read; for a 7z, how much came out of it.
    long read() {
        return Math.min(read, bytes);
    }

    InputStream open() {
        try {
            var in = new BufferedInputStream(counting(Files.newInputStream(path)), 1 << 16);
            in.mark(2);
            int first = in.read() << 8 | in.read();
            in.reset();
            return switch (first) {
                case 0x1F8B -> new GZIPInputStream(in, 1 << 16);
                case 'B' << 8 | 'Z' -> new BZip2CompressorInputStream(in, true);
                case '7' << 8 | 'z' -> sevenZip(in);
                default -> in;
            };
        } catch (IOException broken) {
            throw cannotOpen(path, broken);
        }
    }

    private InputStream sevenZip(InputStream in) throws IOException {
        in.close();
        read = 0;
        var archive = SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(MEMORY_KB).get();
        try {
            var files = new ArrayList<SevenZArchiveEntry>();
            for (var entry : archive.getEntries()) {
                if (entry.hasStream() && !entry.isDirectory() && files.size() < 2) {
                    files.add(entry);
                }
            }
            if (files.size() != 1) {
                throw new DumpFault("wiki-not-one-file", path.toString(), 0);
            }
            return closing(counting(archive.getInputStream(files.getFirst())), archive);
        } catch (IOException | RuntimeException broken) {
            archive.close();
            throw broken;
        }
    }

    private static DumpFault cannotOpen(Path path, IOException broken) {
        return new DumpFault("cannot-open", path.toString(), 0, String.valueOf(broken.getMessage()));
    }

    private static InputStream closing(InputStream in, SevenZFile archive) {
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }

    private InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int count = super.read(to, from, length);
                read += Math.max(0, count);
                return count;
            }
        };
    }
}
