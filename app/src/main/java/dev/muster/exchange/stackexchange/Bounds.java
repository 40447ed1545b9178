package dev.muster.exchange.stackexchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// What an archive may ask of us. Nothing is ever unpacked to disk, so what a hostile one costs is time and memory.
final class Bounds {

    /// A dump has eight files; an archive of many dumps has a few hundred.
    static final int MOST_FILES = 10_000;

    /// Real tables shrink to a tenth or, where they are mostly numbers, to a thirtieth. Deflate itself reaches 1,032.
    static final int MOST_SHRUNK = 250;

    /// Below this size a file costs too little to care how far it was shrunk.
    static final long SMALL = 64_000_000;

    /// What decoding a 7z may take: its dictionary, above all. The dumps use 64 MB at most.
    static final int MEMORY_KB = 300_000;

    private Bounds() {}

    static void requireFew(Path archive, long files) {
        if (files > MOST_FILES) {
            throw new DumpFault("too-many-files", archive.toString(), 0, files, MOST_FILES);
        }
    }

    /// @param packed how many bytes of the archive hold the file, or all of them where that is not told
    static void requirePlausible(Path archive, Source file, long packed) {
        if (file.path().startsWith("/") || ("/" + file.path() + "/").contains("/../")) {
            throw new DumpFault("path-outside", archive.toString(), 0, file.path());
        }
        if (file.bytes() > SMALL && file.bytes() / Math.max(1, packed) > MOST_SHRUNK) {
            throw new DumpFault("shrunk-too-far", archive.toString(), 0, file.path(), file.bytes() / Math.max(1, packed), MOST_SHRUNK);
        }
    }

    /// Ends with a fault where more comes out than the archive said.
    static InputStream holding(InputStream in, long bytes) {
        return new FilterInputStream(in) {
            private long left = bytes;

            @Override
            public int read() throws IOException {
                return count(super.read(), 1);
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int read = super.read(to, from, length);
                return count(read, read);
            }

            private int count(int result, int read) throws IOException {
                left -= result < 0 ? 0 : read;
                if (left < 0) {
                    throw new IOException("more comes out than the archive says");
                }
                return result;
            }
        };
    }
}
