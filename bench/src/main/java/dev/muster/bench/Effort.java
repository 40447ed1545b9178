package dev.muster.bench;

import java.time.Duration;
import picocli.CommandLine.Option;

/// How long and how hard to measure.
final class Effort {
    @Option(names = "--warm", paramLabel = "REQUESTS", defaultValue = "50000", description = "requests before measuring (default ${DEFAULT-VALUE})")
    int warm;

    @Option(names = "--warm-seconds", paramLabel = "SECONDS", defaultValue = "60", description = "no longer than this (default ${DEFAULT-VALUE})")
    int warmSeconds;

    @Option(names = "--seconds", defaultValue = "8", description = "length of a measurement (default ${DEFAULT-VALUE})")
    int seconds;

    @Option(names = "--repeats", defaultValue = "3", description = "measurements, of which the median counts (default ${DEFAULT-VALUE})")
    int repeats;

    @Option(names = "--connections", defaultValue = "8", description = "connections at once (default ${DEFAULT-VALUE})")
    int connections;

    @Option(names = "--only", paramLabel = "PATTERN", defaultValue = ".*", description = "only requests whose name this regular expression finds")
    String only = ".*";

    @Option(names = "--quick", description = "2000 requests to warm up, one measurement of 3 seconds")
    boolean quick;

    Effort settled() {
        if (quick) {
            warm = 2_000;
            warmSeconds = 10;
            seconds = 3;
            repeats = 1;
        }
        return this;
    }

    Duration length() {
        return Duration.ofSeconds(seconds);
    }
}
