package dev.muster.rights.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The throws of the dice that make a world, the same again for the same seed.
final class Chance {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int DAYS = 120;
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x7000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    String handle() {
        return random.ints(12, 0, 32).mapToObj(each -> LETTERS.substring(each, each + 1)).reduce("", String::concat);
    }

    /// True once in so many times.
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Some of the bits of a mask, at least one of them.
    int some(int mask) {
        int chosen = random.nextInt(16) & mask;
        return chosen == 0 ? mask : chosen;
    }

    /// A moment of the last months.
    Instant past() {
        return NOW.minus(Duration.ofMinutes(1 + random.nextInt(DAYS * 24 * 60)));
    }

    /// A moment after another.
    Instant after(Instant moment) {
        long minutes = Duration.between(moment, NOW).toMinutes();
        return moment.plus(Duration.ofMinutes(minutes <= 1 ? 0 : random.nextLong(minutes)));
    }
}
