package dev.muster.shell.postgres;

import java.time.Duration;

/// How much longer it makes sense to wait for another process.
final class Patience {

    private final long end;

    private Patience(long end) {
        this.end = end;
    }

    static Patience of(Duration time) {
        return new Patience(System.nanoTime() + time.toNanos());
    }

    /// Waits a moment; false when the time is over.
    boolean pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw PostgresTrouble.because(interruption, "interrupted");
        }
        return System.nanoTime() < end;
    }
}
