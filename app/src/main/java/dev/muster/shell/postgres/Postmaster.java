package dev.muster.shell.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The running server process of a home.
record Postmaster(Home home, long pid, int port) {

    private static final Duration ORDERLY_STOP = Duration.ofSeconds(60);
    private static final Duration ABRUPT_STOP = Duration.ofSeconds(10);
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /// The process that the pid file names, if it is alive and really ours: process numbers come round again.
    static Optional<Postmaster> of(Home home) {
        return pidFile(home)
                .filter(lines -> lines.size() > PORT)
                .map(lines -> new Postmaster(home, number(lines.get(PID)), (int) number(lines.get(PORT))))
                .filter(Postmaster::running);
    }

    /// Whether it takes connections by now. Asking the file instead of the port keeps refusals out of the server's log.
    boolean ready() {
        return pidFile(home)
                .filter(lines -> lines.size() > STATUS)
                .filter(lines -> lines.get(STATUS).strip().equals("ready"))
                .isPresent();
    }

    boolean running() {
        return Processes.isPostmaster(home.data(), pid);
    }

    /// Ends all sessions and the server, orderly if it can be had in time; abrupt is safe too, only slower at the next start.
    void stop() {
        if (!running()) {
            return;
        }
        try {
            Programs.signal("INT", List.of(pid));
            if (!ended(ORDERLY_STOP)) {
                Programs.signal("QUIT", List.of(pid));
                ended(ABRUPT_STOP);
            }
        } catch (IOException e) {
            throw PostgresTrouble.because(e, "server.stop", Long.toString(pid));
        }
    }

    private boolean ended(Duration time) {
        var patience = Patience.of(time);
        while (running()) {
            if (!patience.pause()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<String>> pidFile(Home home) {
        try {
            return Optional.of(Files.readAllLines(home.pidFile()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw PostgresTrouble.because(e, "folder.unreadable", home.data());
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException damaged) {
            return -1;
        }
    }
}
