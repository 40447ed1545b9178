package dev.muster.measures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A share over a window, and over stretches of whole months in it, oldest first.
///
/// @param leftOut cases that are too young to count
public record Shares(Share all, List<Stretch> stretches, long leftOut) {

    /// Months from one to another, both included.
    public record Stretch(YearMonth from, YearMonth to, Share share) {

        Stretch plus(Stretch later) {
            return new Stretch(from, later.to, share.plus(later.share));
        }
    }

    static Share together(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::share).reduce(new Share(0, 0), Share::plus);
    }

    /// The same without what was left out.
    public Shares withoutLeftOut() {
        return new Shares(all, stretches, 0);
    }

    /// The same by so many months together: 3 make a quarter, 12 a year.
    public Shares by(int months) {
        var grouped = new TreeMap<Integer, Stretch>();
        stretches.forEach(each -> grouped.merge(number(each.from()) / months, each, Stretch::plus));
        return new Shares(all, List.copyOf(grouped.values()), leftOut);
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    /// The same with neighbouring months taken together until each stretch has so many cases; too few at the end go to the
    /// stretch before. So no group is small enough to recognise anyone, also not by subtraction.
    Shares inGroupsOf(int least) {
        var grouped = new ArrayList<Stretch>();
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
