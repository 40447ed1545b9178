package dev.muster.measures;

import dev.muster.goals.spi.DerivedMeasure;
import dev.muster.goals.spi.Month;
import dev.muster.goals.spi.Value;
import dev.muster.goals.spi.Window;
import dev.muster.measures.CohortLog.Cohort;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A share of the questions asked in a window, by what became of each within so many days.
abstract class QuestionMeasure implements DerivedMeasure {
    private static final double PERCENT = 100;

    /// The questions of the window, month by month, and how many of them it went well with.
    abstract List<Cohort> cohorts(UUID place, int days, Window window);

    @Override
    public String unit() {
        return "%";
    }

    @Override
    public Optional<Value> over(UUID place, int days, Window window) {
        var all = cohorts(place, days, window).stream()
                .map(Cohort::share)
                .reduce(new Share(0, 0), Share::plus);
        return value(all);
    }

    @Override
    public List<Month> byMonth(UUID place, int days, Window window) {
        return cohorts(place, days, window).stream()
                .flatMap(each -> value(each.share()).map(value -> new Month(each.month(), value)).stream())
                .toList();
    }

    private static Optional<Value> value(Share share) {
        return Optional.ofNullable(share.interval()).map(interval -> new Value(
                PERCENT * share.hits() / share.n(), share.n(), PERCENT * interval.low(), PERCENT * interval.high()));
    }
}
