package dev.muster.backup;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// The names of the files of PostgreSQL's write-ahead log: a history's number, then the file's in two halves.
final class LogFiles {
    private static final long HALF = 1L << 32;
    private static final int HISTORY = 8;
    private static final int HEX = 16;

    private LogFiles() {}

    /// Every file from one to another, both with it.
    ///
    /// @param size of a file in bytes
    static List<String> between(String first, String last, long size) {
        var perHalf = HALF / size;
        var history = first.substring(0, HISTORY);
        return LongStream.rangeClosed(number(first, perHalf), number(last, perHalf))
                .mapToObj(n -> String.format(Locale.ROOT, "%s%08X%08X", history, n / perHalf, n % perHalf))
                .toList();
    }

    private static long number(String name, long perHalf) {
        return Long.parseLong(name.substring(HISTORY, 2 * HISTORY), HEX) * perHalf + Long.parseLong(name.substring(2 * HISTORY), HEX);
    }
}
