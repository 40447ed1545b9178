package dev.muster.goals;

import dev.muster.people.Named;
import dev.muster.people.Persons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An observation as programs read it.
///
/// @param by who read it, where one may know them
public record Observed(LocalDate day, BigDecimal value, String note, @Nullable Named by, Instant at) {

    public static List<Observed> all(List<Observation> observations, Persons persons) {
        var known = persons.all(observations.stream().map(Observation::by).distinct().toList());
        return observations.stream()
                .map(each -> new Observed(each.day(), each.value(), each.note(), Named.of(known.get(each.by())), each.at()))
                .toList();
    }
}
