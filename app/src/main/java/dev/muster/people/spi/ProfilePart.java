package dev.muster.people.spi;

import dev.muster.people.Person;
import dev.muster.rights.Viewer;
import java.util.Optional;

/// What a module adds to a person's profile, such as the answers that worked for others.
public interface ProfilePart {

    /// What there is to show of this person, as far as the viewer may see it.
    Optional<Shelf> shelf(Person person, Viewer viewer);
}
