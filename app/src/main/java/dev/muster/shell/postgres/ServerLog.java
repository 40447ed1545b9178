package dev.muster.shell.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The file to which a server writes what happens to it. It may quote people's data, so only its owner reads it.
final class ServerLog {

    private static final long LARGE = 10_000_000;
    private static final int TAIL_BYTES = 8_000;
    private static final int TAIL_LINES = 20;

    private final Path file;
    private long mark;

    private ServerLog(Path file) {
        this.file = file;
    }

    /// The log of a home; a large one is put aside, and the one put aside before it is dropped.
    static ServerLog open(Home home, Account account) throws IOException {
        var file = home.log();
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, home.folder().resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            account.give(file);
        }
        return new ServerLog(file);
    }

    /// From here on it is news.
    void mark() throws IOException {
        mark = Files.size(file);
    }

    String news() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.max(mark, log.length() - TAIL_BYTES);
            var bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// The last lines of the news.
    String tail() {
        List<String> lines = news().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
