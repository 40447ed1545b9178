package dev.muster.readiness;

import java.util.ArrayList;
import java.util.List;

/// The sums that somebody can work out who is told some: the span of their vectors, one place a cell.
///
/// It reckons modulo a prime, which is exact for these tables: their sub-determinants are -1, 0 or 1.
final class Knowledge {
    private static final long PRIME = 1_000_000_007L;
    private final int cells;
    /// In reduced echelon form: each begins with a 1 in a place where all others have 0.
    private final List<long[]> basis;

    Knowledge(int cells) {
        this.cells = cells;
        basis = new ArrayList<>();
    }

    Knowledge(Knowledge other) {
        cells = other.cells;
        basis = new ArrayList<>(other.basis.stream().map(long[]::clone).toList());
    }

    void add(long[] told) {
        var news = rest(told);
        int first = first(news);
        if (first < cells) {
            scale(news, inverse(news[first]));
            basis.forEach(each -> subtract(each, news, each[first]));
            basis.add(news);
        }
    }

    /// What is left of one cell when everything known is taken away; nothing where the cell itself is known.
    long[] rest(int cell) {
        var vector = new long[cells];
        vector[cell] = 1;
        return rest(vector);
    }

    private long[] rest(long[] vector) {
        var rest = vector.clone();
        basis.forEach(each -> subtract(rest, each, rest[first(each)]));
        return rest;
    }

    static long[] sum(long[] one, long[] other) {
        var sum = new long[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (one[i] + other[i]) % PRIME;
        }
        return sum;
    }

    static boolean isNothing(long[] vector) {
        return first(vector) == vector.length;
    }

    private static int first(long[] vector) {
        int at = 0;
        while (at < vector.length && vector[at] == 0) {
            at++;
        }
        return at;
    }

    private static void subtract(long[] from, long[] other, long times) {
        for (int i = 0; i < from.length && times != 0; i++) {
            from[i] = Math.floorMod(from[i] - times * other[i], PRIME);
        }
    }

    private static void scale(long[] vector, long by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vector[i] * by % PRIME;
        }
    }

    /// By Fermat's little theorem.
    private static long inverse(long number) {
        long result = 1;
        long base = number;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }
}
