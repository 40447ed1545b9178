package dev.muster.rights.harness;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The product's source of chance, thrown again from the same start before each request that changes something.
final class Dice implements RandomGenerator {
    private RandomGenerator now = start();

    private static RandomGenerator start() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    }

    synchronized void again() {
        now = start();
    }

    @Override
    public synchronized long nextLong() {
        return now.nextLong();
    }
}
