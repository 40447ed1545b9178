package dev.muster.measures;

import dev.muster.measures.Shares.Stretch;
import java.time.YearMonth;
import java.util.Collection;
import java.util.TreeMap;

/// Of those who began, who contributed a second time within four weeks.
final class Seconds {
    static final int DAYS = 28;

    private Seconds() {}

    /// By the month in which they began. Those who began less than four weeks ago are left out, since nobody knows yet.
    static Shares of(Collection<Life> lives, AsOf asOf) {
        var began = lives.stream().filter(each -> !each.first().isBefore(asOf.window().from())).toList();
        var known = began.stream().filter(each -> !each.first().plusDays(DAYS).isAfter(asOf.today())).toList();
        var months = new TreeMap<YearMonth, Share>();
        known.forEach(each -> months.merge(YearMonth.from(each.first()), new Share(each.cameBack(DAYS) ? 1 : 0, 1), Share::plus));
        var stretches = months.entrySet().stream().map(each -> new Stretch(each.getKey(), each.getKey(), each.getValue())).toList();
        return new Shares(Shares.together(stretches), stretches, began.size() - known.size()).inGroupsOf(Footing.LEAST);
    }
}
