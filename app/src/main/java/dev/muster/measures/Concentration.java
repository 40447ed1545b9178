package dev.muster.measures;

import java.util.Arrays;
import java.util.Collection;

/// How contributions are spread over the people who made them.
///
/// @param counts what each of them contributed, the most first; never none
public record Concentration(long[] counts) {
    private static final double HALF = .5;

    /// @param counts in whatever order; who contributed nothing is left out
    public static Concentration of(Collection<Long> counts) {
        var ascending = counts.stream().mapToLong(Long::longValue).filter(each -> each > 0).sorted().toArray();
        var descending = new long[ascending.length];
        Arrays.setAll(descending, i -> ascending[ascending.length - 1 - i]);
        return new Concentration(descending);
    }

    public long people() {
        return counts.length;
    }

    public long total() {
        return Arrays.stream(counts).sum();
    }

    /// The contributor absence factor of CHAOSS (once called bus factor): how few people make half of everything, so that
    /// half of it goes when they do. 0 where nobody contributed.
    public int absenceFactor() {
        double half = total() * HALF;
        long sum = 0;
        int most = 0;
        while (most < counts.length && sum < half) {
            sum += counts[most++];
        }
        return most;
    }

    /// The share that so many of the most active make.
    public double share(int most) {
        return total() == 0 ? 0 : (double) Arrays.stream(counts, 0, Math.min(most, counts.length)).sum() / total();
    }

    /// Gini's coefficient among those who contributed: 0 where all make the same, towards 1 where one makes everything
    /// (C. Gini, "Variabilità e mutabilità" (1912)).
    public double gini() {
        return giniAmong(counts.length);
    }

    /// Gini's coefficient among so many people, of whom the rest contributed nothing.
    public double giniAmong(long population) {
        if (total() == 0) {
            return 0;
        }
        double weighted = 0;
        for (int i = 0; i < counts.length; i++) {
            weighted += (population + 1.0 - 2.0 * (i + 1)) * counts[i];
        }
        return weighted / population / total();
    }

    /// The share that each of so many equal groups of people makes, the least active group first. Whoever stands on the edge
    /// of two groups counts in each by their part.
    public double[] groups(int number) {
        var shares = new double[number];
        double size = (double) counts.length / number;
        for (int group = 0; group < number; group++) {
            shares[number - 1 - group] = (sumOf((group + 1) * size) - sumOf(group * size)) / total();
        }
        return shares;
    }

    private double sumOf(double people) {
        int whole = (int) Math.min(Math.floor(people), counts.length);
        double rest = whole < counts.length ? (people - whole) * counts[whole] : 0;
        return Arrays.stream(counts, 0, whole).sum() + rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Concentration(var theirs) && Arrays.equals(counts, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Concentration" + Arrays.toString(counts);
    }
}
