package dev.muster.goals;

import dev.muster.goals.spi.DerivedMeasure;
import dev.muster.goals.spi.Month;
import dev.muster.goals.spi.Value;
import dev.muster.goals.spi.Window;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Asks measures that follow from what happens here, for the viewer of the moment. Nothing that they say is kept.
@Service
public class Measurements {
    private final ObjectProvider<DerivedMeasure> measures;

    /// @param measures asked when needed, since what they measure stands on goals itself
    Measurements(ObjectProvider<DerivedMeasure> measures) {
        this.measures = measures;
    }

    /// The names of the measures that there are.
    public List<String> names() {
        return measures.stream().map(DerivedMeasure::name).sorted().toList();
    }

    public boolean knows(String name) {
        return named(name).isPresent();
    }

    /// The unit of a measure before any factor; empty where there is no such measure.
    public Optional<String> unit(String name) {
        return named(name).map(DerivedMeasure::unit);
    }

    /// What the values of a measure are of, as people say it after the figure.
    public String said(String name, int days) {
        return named(name).map(each -> each.said(days)).orElse(name);
    }

    /// The value over a window; empty where there is no case to judge by, or no such measure any more.
    public Optional<Value> over(Derived asked, UUID place, Window window) {
        return named(asked.measure())
                .flatMap(measure -> measure.over(place, asked.days(), window))
                .map(value -> value.times(asked.factor()));
    }

    /// The values month by month, oldest first; months without a case are left out.
    public List<Month> byMonth(Derived asked, UUID place, Window window) {
        return named(asked.measure())
                .map(measure -> measure.byMonth(place, asked.days(), window))
                .orElse(List.of())
                .stream()
                .map(month -> new Month(month.month(), month.value().times(asked.factor())))
                .toList();
    }

    private Optional<DerivedMeasure> named(String name) {
        return measures.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
