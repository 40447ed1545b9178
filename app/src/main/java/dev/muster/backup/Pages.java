package dev.muster.backup;

import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Copies the files of tables and indexes page by page, and holds each page against the checksum that PostgreSQL
/// wrote on it: a disk that has begun to forget is noticed while an earlier backup still remembers.
///
/// A page that was written since the backup began may be torn; the log mends it, so its checksum does not matter.
final class Pages {
    private static final int SIZE = 8_192;
    private static final long PER_FILE = 1L << 17;
    private static final int CHECKSUM = 8;
    private static final int UPPER = 14;
    private static final int TRIES = 5;
    private static final Pattern RELATION = Pattern.compile("\\d+(_(?:fsm|vm|init))?(?:\\.(\\d+))?");
    private final long began;

    /// @param began the place in the log at which the backup began
    Pages(long began) {
        this.began = began;
    }

    /// Whether a file of the server's data consists of pages.
    static boolean are(Path data, Path file) {
        var folder = data.relativize(file).getName(0).toString();
        return (folder.equals("base") || folder.equals("global")) && RELATION.matcher(file.getFileName().toString()).matches();
    }

    void copy(Path file, FileChannel channel, OutputStream out) throws IOException {
        var page = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        long first = number(file) * PER_FILE;
        for (long at = 0; read(channel, page, at); at += SIZE) {
            if (page.limit() == SIZE) {
                check(file, channel, page, at, first + at / SIZE);
            }
            out.write(page.array(), 0, page.limit());
        }
    }

    private static long number(Path file) {
        var name = RELATION.matcher(file.getFileName().toString());
        return name.matches() && name.group(2) != null ? Long.parseLong(name.group(2)) : 0;
    }

    /// Fills the page from a place in the file, as far as the file goes.
    private static boolean read(FileChannel channel, ByteBuffer page, long at) throws IOException {
        page.clear();
        while (page.hasRemaining() && channel.read(page, at + page.position()) > 0) {
            // a read may stop in the middle of a page
        }
        page.flip();
        return page.hasRemaining();
    }

    private void check(Path file, FileChannel channel, ByteBuffer page, long at, long number) throws IOException {
        for (int tries = 1; !good(page, number); tries++) {
            if (tries == TRIES) {
                throw new Refusal(Reason.CONFLICT, "backup.page-damaged", file, number);
            }
            if (!read(channel, page, at) || page.limit() < SIZE) {
                return;
            }
        }
    }

    private boolean good(ByteBuffer page, long number) {
        return page.getShort(UPPER) == 0 || Long.compareUnsigned(written(page), began) >= 0
                || Short.toUnsignedInt(page.getShort(CHECKSUM)) == PageSum.of(page, number);
    }

    /// The place in the log of the page's last change.
    private static long written(ByteBuffer page) {
        return Integer.toUnsignedLong(page.getInt(0)) << 32 | Integer.toUnsignedLong(page.getInt(4));
    }
}
