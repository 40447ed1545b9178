package dev.muster.goals.spi;

import dev.muster.shell.web.Row;
import java.util.List;
import java.util.UUID;

/// What serves a goal, as the module that knows it shows it on the goal's page. Spring collects them by type.
public interface ServingGoals {

    /// The rows that the viewer of the moment may see.
    List<Row> serving(UUID goal);
}
