package dev.muster.memory.merge;

import static java.util.stream.Collectors.joining;

import java.util.Random;
import java.util.stream.IntStream;

/// Three texts of 100 kB that have as little in common, or as much to confuse, as can be.
record HostileTexts(String base, String mine, String theirs) {

    HostileTexts(String kind) {
        this(text(kind, 1), text(kind, 2), text(kind, 3));
    }

    private static String text(String kind, int seed) {
        var random = new Random(seed);
        return switch (kind) {
            case "words" -> joined(17_000, random.ints(17_000, 0, 1000).toArray(), 12);
            case "repeated" -> joined(50_000, random.ints(50_000, 0, 2).toArray(), 5);
            case "blank" -> "\n".repeat(100_000 - seed) + seed + "\n".repeat(seed);
            case "marks" -> random.ints(100_000, 0, 4).mapToObj("|-{}"::charAt).map(String::valueOf).collect(joining());
            default -> joined(33_000, random.ints(33_000, 0, 50).toArray(), 1_000_000);
        };
    }

    private static String joined(int words, int[] which, int line) {
        return IntStream.range(0, words).mapToObj(i -> which[i] + (i % line == line - 1 ? "\n" : " ")).collect(joining());
    }
}
