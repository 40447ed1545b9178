package dev.muster.purposes;

import dev.muster.goals.Derived;
import dev.muster.goals.Direction;
import dev.muster.goals.spi.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The measure by which a purpose is judged: what it counts, where it started, where it should go and by when.
///
/// @param name what is counted, as people say it after the figure: "of questions solved within two weeks"
/// @param due the day by which the target should be reached
/// @param source where its values come from
public record OutcomeMeasure(
        UUID id, String name, String unit, Direction direction, BigDecimal target, LocalDate due, Source source) {

    /// Where values come from: somebody reads them, or they follow from what happens here.
    public sealed interface Source {
        /// Whether it is known where the measure started.
        boolean baselined();
    }

    /// Typed in, by file or by program.
    public record Observed(@Nullable BigDecimal baseline, @Nullable LocalDate baselineDay) implements Source {
        @Override
        public boolean baselined() {
            return baseline != null;
        }
    }

    /// Computed for whoever looks. Its baseline is a window and never a stored value, which would tell what not
    /// everyone may see.
    public record Computed(Derived measure, @Nullable Window baseline) implements Source {
        @Override
        public boolean baselined() {
            return baseline != null;
        }
    }

    public boolean baselined() {
        return source.baselined();
    }
}
