package dev.muster.drills;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What is killed with -9.
enum Blow {
    SERVER, POSTMASTER, DATABASE, SESSION, SERVER_AND_POSTMASTER, SERVER_AND_DATABASE;

    static Blow any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    boolean hitsServer() {
        return this == SERVER || this == SERVER_AND_POSTMASTER || this == SERVER_AND_DATABASE;
    }

    /// Whom it hits, in this order.
    private List<Long> victims(Product product, Random random) {
        var database = product.database();
        return switch (this) {
            case SERVER -> product.server();
            case POSTMASTER -> product.postmaster();
            case DATABASE -> database;
            case SESSION -> database.size() < 2 ? database : List.of(database.get(1 + random.nextInt(database.size() - 1)));
            case SERVER_AND_POSTMASTER -> together(product.server(), product.postmaster(), random);
            case SERVER_AND_DATABASE -> together(product.server(), database, random);
        };
    }

    private static List<Long> together(List<Long> some, List<Long> others, Random random) {
        return random.nextBoolean() ? Stream.concat(some.stream(), others.stream()).toList() : Stream.concat(others.stream(), some.stream()).toList();
    }

    void fall(Product product, Random random) {
        Programs.signal("KILL", victims(product, random));
    }
}
