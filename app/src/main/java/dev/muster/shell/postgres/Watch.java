package dev.muster.shell.postgres;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after a server of ours, and starts it again when it ended though nobody stopped it: killed, or given up because
/// the disk was full. It comes back under its former port, so that everybody finds it where it was.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_PER_LOOK_AT_THE_DISK = 20;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long STEADY_NANOS = Duration.ofSeconds(10).toNanos();

    private final Supplier<Postmaster> launch;
    private final Reserve forRunning;
    private final Reserve forStarting;
    private final Thread thread;
    private volatile Postmaster postmaster;
    private long born = System.nanoTime();
    private long pause;

    /// @param launch starts the server again on its port, or throws a trouble
    Watch(Postmaster postmaster, Supplier<Postmaster> launch, Reserve forRunning, Reserve forStarting) {
        this.postmaster = postmaster;
        this.launch = launch;
        this.forRunning = forRunning;
        this.forStarting = forStarting;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::keep);
    }

    void begin() {
        thread.start();
    }

    Postmaster postmaster() {
        return postmaster;
    }

    /// Whoever closes it may stop the server afterwards: nobody brings it back then.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            for (int looks = 0; !Thread.currentThread().isInterrupted(); looks++) {
                if (looks % LOOKS_PER_LOOK_AT_THE_DISK == 0) {
                    lookAtTheDisk();
                }
                Thread.sleep(LOOK_MILLIS);
                if (!postmaster.running()) {
                    revive();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtTheDisk() {
        forStarting.fill();
        forRunning.fill();
        if (forRunning.release()) {
            LOG.warn("The disk is full: a part of the room kept for this case is used, so that reading goes on");
        }
    }

    /// One that had run for a while is started at once, one that ends again and again with growing patience.
    private void revive() throws InterruptedException {
        long found = System.nanoTime();
        LOG.warn("The database (process {}) ended though nobody stopped it, and is started again", postmaster.pid());
        pause = found - born > STEADY_NANOS ? 0 : longer(pause);
        var told = "";
        while (!postmaster.running()) {
            Thread.sleep(pause);
            told = tryOnce(told);
        }
        born = System.nanoTime();
        LOG.warn("The database is back (process {}) after {} ms", postmaster.pid(), Duration.ofNanos(born - found).toMillis());
    }

    /// @param told what was said last, which is not said again
    /// @return what kept it from starting
    private String tryOnce(String told) {
        try {
            postmaster = launch.get();
            return "";
        } catch (PostgresTrouble trouble) {
            pause = longer(pause);
            if (forStarting.release()) {
                LOG.warn("The disk is full: the room kept for this case is used, so that what is there can be read");
                pause = 0;
            }
            if (!trouble.key().equals(told)) {
                LOG.error("The database could not be started again, which is tried until it can: {}", trouble.getMessage());
            }
            return trouble.key();
        }
    }

    private static long longer(long pause) {
        return Math.clamp(pause * 2, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    }
}
