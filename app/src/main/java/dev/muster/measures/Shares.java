package dev.muster.measures;

import java.time.YearMonth;
import java.util.List;

/// A share over a window, and over stretches of whole months in it, oldest first.
///
/// @param leftOut cases that are too young to count
public record Shares(Share all, List<Stretch> stretches, long leftOut) {

    /// Months from one to another, both included.
    public record Stretch(YearMonth from, YearMonth to, Share share) {

        private Stretch plus(Stretch later) {
            return new Stretch(from, later.to, share.plus(later.share));
        }
    }

    /// The same with neighbouring months taken together until each stretch has so many cases; too few at the end go to the
    /// stretch before. So no group is small enough to recognise anyone, also not by subtraction.
    Shares inGroupsOf(int least) {
        var grouped = new java.util.ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (!grouped.isEmpty() && grouped.getLast().share().n() < least) {
                grouped.add(grouped.removeLast().plus(stretch));
            } else {
                grouped.add(stretch);
            }
        }
        if (grouped.size() > 1 && grouped.getLast().share().n() < least) {
            var last = grouped.removeLast();
            grouped.add(grouped.removeLast().plus(last));
        }
        return new Shares(all, List.copyOf(grouped), leftOut);
    }
}
