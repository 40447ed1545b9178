package dev.muster.exchange.cli;

import dev.muster.exchange.Imports;
import dev.muster.shell.Words;
import java.io.PrintStream;
import java.time.Duration;

/// Tells on the console how far an import is, at what rate, and how long it will take: at most once a second.
final class ProgressLine implements Imports.Progress {
    private static final long SECOND = 1_000_000_000L;
    private final Words words;
    private final PrintStream out;
    private String phase = "";
    private long rows;
    private long since;
    private long firstBytes;
    private long said;

    ProgressLine(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    @Override
    public void at(String phase, int more, long bytes, long of) {
        long now = System.nanoTime();
        if (!phase.equals(this.phase)) {
            this.phase = phase;
            rows = 0;
            since = now;
            firstBytes = bytes;
        }
        rows += more;
        if (now - said >= SECOND && now > since) {
            said = now;
            double seconds = (now - since) / (double) SECOND;
            double rate = (bytes - firstBytes) / seconds;
            var left = rate > 0 ? Duration.ofSeconds(Math.round((of - bytes) / rate)) : Duration.ZERO;
            out.println(words.say("exchange.import.progress", phase, rows, Math.min(100, Math.round(100.0 * bytes / Math.max(1, of))),
                    Math.round(rows / seconds), spoken(left)));
        }
    }

    static String spoken(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }
}
