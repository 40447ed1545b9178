package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What a server that was killed leaves behind: a pid file, and for a while its children.
///
/// The pid file guards the data against a second server beside those children, so it goes last.
record Leftovers(Home home, Account account) {

    private static final Duration BY_THEMSELVES = Duration.ofSeconds(2);
    private static final Duration WHEN_TOLD = Duration.ofSeconds(10);

    void clear() {
        try {
            if (!gone(BY_THEMSELVES)) {
                Programs.signal("QUIT", children());
                if (!gone(WHEN_TOLD)) {
                    throw inUse(children());
                }
            }
            Files.deleteIfExists(home.pidFile());
        } catch (IOException e) {
            throw PostgresTrouble.writing(home.data(), e);
        }
    }

    private boolean gone(Duration time) throws IOException {
        var patience = Patience.of(time);
        while (!children().isEmpty()) {
            if (!patience.pause()) {
                return false;
            }
        }
        return true;
    }

    /// Refuses when they are led by a live postmaster, since that is a server which somebody else runs.
    private List<Long> children() throws IOException {
        var processes = Processes.in(home, account);
        if (processes.stream().anyMatch(Processes::leads)) {
            throw inUse(processes);
        }
        return processes;
    }

    private PostgresTrouble inUse(List<Long> processes) {
        var numbers = processes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new PostgresTrouble("folder.other-server", home.data(), numbers);
    }
}
