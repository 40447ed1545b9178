package dev.muster.purposes.spi;

import dev.muster.purposes.Matter;
import org.jspecify.annotations.Nullable;

/// What the product itself knows about a matter of the strategy, shown beside what people wrote about it. Spring collects
/// them by type.
public interface StrategyEvidence {

    /// The matter that it bears on.
    Matter matter();

    /// What there is, for the viewer of the moment.
    Seen seen();

    /// @param said a sentence with its figures
    /// @param href where one sees them; null where there is no such page
    record Seen(String said, @Nullable String href) {}
}
