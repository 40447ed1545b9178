package dev.muster.backup.cli;

import dev.muster.backup.Progress;
import dev.muster.shell.Words;
import java.io.PrintStream;
import java.util.Locale;

/// Tells on the console how far it is: at most once a second.
final class Console implements Progress {
    private static final long SECOND = 1_000_000_000L;
    private final Words words;
    private final PrintStream out;
    private long said = System.nanoTime();

    Console(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    @Override
    public void at(Step step, long done, long of) {
        long now = System.nanoTime();
        if (now - said >= SECOND) {
            said = now;
            out.println(words.say("backup.progress." + step.name().toLowerCase(Locale.ROOT), size(done), size(of)));
        }
    }

    /// As people say it: "12.3 MB".
    static String size(long bytes) {
        return bytes < 1_000_000 ? String.format(Locale.ENGLISH, "%.1f kB", bytes / 1e3)
                : bytes < 1_000_000_000 ? String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ENGLISH, "%.2f GB", bytes / 1e9);
    }
}
