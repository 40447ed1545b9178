package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What a server that was killed leaves behind: a pid file, and for a while its children.
///
/// The pid file guards the data against a second server beside those children, so it goes last.
final class Leftovers {

    private static final Duration BY_THEMSELVES = Duration.ofSeconds(2);
    private static final Duration WHEN_TOLD = Duration.ofSeconds(10);

    private Leftovers() {}

    static void clear(Home home) {
        try {
            if (!gone(home, BY_THEMSELVES)) {
                Programs.signal("QUIT", children(home));
                if (!gone(home, WHEN_TOLD)) {
                    throw inUse(home, children(home));
                }
            }
            Files.deleteIfExists(home.pidFile());
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.data(), e);
        }
    }

    private static boolean gone(Home home, Duration time) {
        var patience = Patience.of(time);
        while (!children(home).isEmpty()) {
            if (!patience.pause()) {
                return false;
            }
        }
        return true;
    }

    /// Refuses when they are led by a live postmaster, since that is a server which somebody else runs.
    private static List<Long> children(Home home) {
        var processes = Processes.in(home.data());
        if (processes.stream().anyMatch(pid -> Processes.isPostmaster(home.data(), pid))) {
            throw inUse(home, processes);
        }
        return processes;
    }

    private static PostgresTrouble inUse(Home home, List<Long> processes) {
        var numbers = processes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new PostgresTrouble("folder.other-server", home.data(), numbers);
    }
}
