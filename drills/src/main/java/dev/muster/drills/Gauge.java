package dev.muster.drills;

import java.time.Duration;

/// Watches how much of the machine the server takes.
final class Gauge implements AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(500);
    private final Product product;
    private final Thread thread;
    private volatile boolean over;
    private volatile long threads;
    private volatile long kilobytes;

    Gauge(Product product) {
        this.product = product;
        this.thread = Thread.ofVirtual().start(this::look);
    }

    private void look() {
        while (!over) {
            threads = Math.max(threads, product.status("Threads"));
            kilobytes = Math.max(kilobytes, product.status("VmRSS"));
            Drill.pause(EVERY);
        }
    }

    /// The most since the start.
    long threads() {
        return threads;
    }

    long megabytes() {
        return kilobytes / 1024;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
