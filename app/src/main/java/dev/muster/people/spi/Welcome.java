package dev.muster.people.spi;

import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a module tells people of a place that they are invited to, before they join. It is asked as a guest of the place:
/// what it finds is what they will see.
public interface Welcome {

    Optional<Told> of(Place place, Viewer viewer);

    /// @param purpose what the place is for, in a sentence
    /// @param sees what there is to be seen, and who sees it
    /// @param first one thing worth doing on a first visit, or nothing
    record Told(String purpose, List<String> sees, @Nullable String first) {}
}
