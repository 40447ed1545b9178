package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `/proc` tells about the PostgreSQL processes of this machine, whoever started them.
final class Processes {

    private Processes() {}

    /// All that work in a data folder: the postmaster and its children.
    static List<Long> in(Path data) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(data, pid))
                .toList();
    }

    /// Whether this is the one that leads the others. Children say what they do: `postgres: checkpointer`.
    static boolean isPostmaster(Path data, long pid) {
        return worksIn(data, pid) && !read(pid, "cmdline").startsWith("postgres: ");
    }

    /// Processes that are gone, and dead ones waiting to be buried, work nowhere.
    private static boolean worksIn(Path data, long pid) {
        return read(pid, "comm").strip().equals("postgres")
                && folder(pid).filter(data::equals).isPresent();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(of(pid, file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Optional<Path> folder(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(of(pid, "cwd")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Path of(long pid, String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
