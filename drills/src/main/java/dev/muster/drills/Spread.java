package dev.muster.drills;

import java.util.Collection;
import java.util.List;

/// How a number of times spread, in milliseconds.
record Spread(long median, long p99, long most) {

    static Spread of(Collection<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? new Spread(0, 0, 0)
                : new Spread(sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * .99)), sorted.getLast());
    }

    @Override
    public String toString() {
        return "%d ms (median), %d ms (most)".formatted(median, most);
    }
}
