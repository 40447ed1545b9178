package dev.muster.exchange;

import java.util.Map;
import java.util.TreeMap;

/// What a run has read, brought in and left out, by the keys of the report's sentences.
final class Tally {
    private final TreeMap<String, Long> counts;

    Tally(Map<String, Long> counts) {
        this.counts = new TreeMap<>(counts);
    }

    void add(String key) {
        add(key, 1);
    }

    void add(String key, long more) {
        if (more != 0) {
            counts.merge(key, more, Long::sum);
        }
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }
}
