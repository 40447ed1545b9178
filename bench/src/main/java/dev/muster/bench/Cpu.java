package dev.muster.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// CPU time of processes, from `/proc`, in milliseconds: user and system together.
final class Cpu {
    private static final double MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED = 13;
    private static final int SYSTEM_OF_ENDED = 14;

    private Cpu() {}

    static double of(long pid) {
        var stat = stat(pid);
        return stat.isEmpty() ? 0 : (number(stat, USER) + number(stat, SYSTEM)) * MILLIS_PER_TICK;
    }

    /// A process with all its children, those that have ended too: PostgreSQL is one process for each connection.
    static double ofFamily(long pid) {
        var stat = stat(pid);
        double ended = (number(stat, USER_OF_ENDED) + number(stat, SYSTEM_OF_ENDED)) * MILLIS_PER_TICK;
        return of(pid) + ended + ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).mapToDouble(child -> of(child.pid())).sum();
    }

    /// What our own ended children used, which is the load generator.
    static double ofEndedChildren() {
        var stat = stat(ProcessHandle.current().pid());
        return (number(stat, USER_OF_ENDED) + number(stat, SYSTEM_OF_ENDED)) * MILLIS_PER_TICK;
    }

    /// Memory of a process that is in use, in MiB, with the parts of files that it shares with whoever reads them too.
    static double memory(long pid) {
        return memory(pid, "VmRSS");
    }

    /// What of it the system could not read again from a file, in MiB.
    static double ownMemory(long pid) {
        return memory(pid, "RssAnon") + memory(pid, "RssShmem");
    }

    private static double memory(long pid, String kind) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(kind + ":")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(List<String> stat, int position) {
        return Double.parseDouble(stat.get(position));
    }

    /// What follows the process's name, which may hold blanks.
    private static List<String> stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
