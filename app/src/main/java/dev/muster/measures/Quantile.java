package dev.muster.measures;

import java.util.Collection;

/// Where one value stands among its peers, from 0 to 1: (rank - 0.5) / n, with half of those that are equal below it. So do
/// the later versions of Lithium's Community Health Index put factors of different kinds side by side.
public final class Quantile {

    private Quantile() {}

    /// @param all the values of all peers, with the one that is asked for
    public static double of(double value, Collection<Double> all) {
        double below = all.stream().filter(each -> each < value).count();
        double equal = all.stream().filter(each -> each == value).count();
        if (equal == 0) {
            throw new IllegalArgumentException(value + " is not among " + all);
        }
        return (below + equal / 2) / all.size();
    }
}
