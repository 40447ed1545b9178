package dev.muster.purposes;

import dev.muster.goals.Derived;
import dev.muster.goals.Measurements;
import dev.muster.goals.Observation;
import dev.muster.goals.spi.Month;
import dev.muster.goals.spi.Value;
import dev.muster.goals.spi.Window;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.OutcomeMeasure.Observed;
import dev.muster.purposes.Standing.Now;
import dev.muster.purposes.Standing.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How measures stand. A derived one stands as it did over the last 90 days; where nothing happened in those, over the
/// 90 days up to the end of the last month in which something did, so that a quiet community still shows how it did.
@Component
class Standings {
    private static final int NOW_DAYS = 90;
    private static final int YEARS_WITHOUT_BASELINE = 2;
    private final Measurements measurements;

    Standings(Measurements measurements) {
        this.measurements = measurements;
    }

    Standing observed(Observed source, List<Observation> readings) {
        var baseline = source.baseline() == null ? null : source.baseline().doubleValue();
        var series = readings.stream().map(each -> new Point(each.day(), read(each))).toList();
        return new Standing(baseline, series.isEmpty() ? null : new Now(series.getLast().value(), null, series.getLast().day()), series);
    }

    private static Value read(Observation observation) {
        return new Value(observation.value().doubleValue(), 1, null, null);
    }

    Standing computed(Computed source, UUID place, LocalDate today) {
        var measure = source.measure();
        var months = measurements.byMonth(measure, place, whole(source.baseline(), today));
        var baseline = source.baseline() == null ? null
                : measurements.over(measure, place, source.baseline()).map(Value::value).orElse(null);
        var series = months.stream().map(each -> new Point(each.month().atDay(1), each.value())).toList();
        return new Standing(baseline, now(measure, place, months, today).orElse(null), series);
    }

    private static Window whole(@Nullable Window baseline, LocalDate today) {
        return new Window(baseline == null ? today.minusYears(YEARS_WITHOUT_BASELINE) : baseline.from(), today.plusDays(1));
    }

    private Optional<Now> now(Derived measure, UUID place, List<Month> months, LocalDate today) {
        var latest = now(measure, place, Window.endingWith(today, NOW_DAYS));
        return latest.isPresent() || months.isEmpty() ? latest
                : now(measure, place, Window.endingWith(months.getLast().month().atEndOfMonth(), NOW_DAYS));
    }

    private Optional<Now> now(Derived measure, UUID place, Window window) {
        return measurements.over(measure, place, window).map(value -> new Now(value, window, window.to().minusDays(1)));
    }
}
