package dev.muster.shell.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// How many may work at once, how many may wait, and for how long.
final class Bulkhead {
    private final Semaphore places;
    private final int waiters;
    private final Duration patience;

    Bulkhead(int places, int waiters, Duration patience) {
        this.places = new Semaphore(places, true);
        this.waiters = waiters;
        this.patience = patience;
    }

    /// A place among those that work; empty where there was none in time, or too many wait for one.
    Optional<Place> enter() {
        try {
            boolean in = places.getQueueLength() < waiters && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            return in ? Optional.of(new Place()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// How many wait for a place.
    int waiting() {
        return places.getQueueLength();
    }

    /// A place that is given back once, however often that is asked for.
    final class Place implements AutoCloseable {
        private final AtomicBoolean left = new AtomicBoolean();

        @Override
        public void close() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
