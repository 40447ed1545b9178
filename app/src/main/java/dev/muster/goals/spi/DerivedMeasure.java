package dev.muster.goals.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A measure that follows from what happens in a place, such as `questions.solved-within`. Spring collects measures by type.
///
/// Every answer is for the viewer of the moment: what that viewer may not see does not count.
public interface DerivedMeasure {

    /// The measure's name, by which outcome measures refer to it: stable, and this measure's alone.
    String name();

    /// The unit of its values before any factor: `%` for a share, whose values run from 0 to 100.
    String unit();

    /// What its values are of, as people say it after the figure: "of questions solved within 14 days".
    default String said(int days) {
        return name();
    }

    /// The measure over everything that began in the window.
    ///
    /// @param days the measure's one parameter: "within so many days"
    /// @return empty where there is no case to judge by
    Optional<Value> over(UUID place, int days, Window window);

    /// The same for each calendar month (UTC) that lies in the window at least in part, oldest first;
    /// months without a case are left out, and no case before or after the window counts.
    List<Month> byMonth(UUID place, int days, Window window);
}
