package dev.muster.people.spi;

import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Optional;

/// What a module adds to the home page. Spring collects them by type and orders them by `@Order`.
public interface HomePart {

    /// What waits for this viewer, most needed first.
    default List<Waiting> waiting(Viewer viewer) {
        return List.of();
    }

    /// A list that belongs on the home page, such as my communities. Visitors are asked for too.
    default Optional<Shelf> shelf(Viewer viewer) {
        return Optional.empty();
    }
}
