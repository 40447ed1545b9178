package dev.muster.shell;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is found out again only when it has become old, by one at a time: whoever asks meanwhile gets the last
/// one, so that asking often costs no more than asking once.
public final class Remembered<T> {
    private final Supplier<T> source;
    private final long nanos;
    private final ReentrantLock finding = new ReentrantLock();
    private volatile @Nullable Known<T> last;

    private record Known<T>(T value, long at) {}

    private Remembered(Supplier<T> source, Duration length) {
        this.source = source;
        this.nanos = length.toNanos();
    }

    /// Finds the value out by the source, and keeps it for so long.
    public static <T> Remembered<T> of(Duration length, Supplier<T> source) {
        return new Remembered<>(source, length);
    }

    public T get() {
        var known = last;
        if (known != null && (fresh(known) || !finding.tryLock())) {
            return known.value();
        }
        if (known == null) {
            finding.lock();
        }
        try {
            return found();
        } finally {
            finding.unlock();
        }
    }

    private T found() {
        var known = last;
        if (known != null && fresh(known)) {
            return known.value();
        }
        var value = source.get();
        last = new Known<>(value, System.nanoTime());
        return value;
    }

    private boolean fresh(Known<T> known) {
        return System.nanoTime() - known.at() < nanos;
    }
}
