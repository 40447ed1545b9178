package dev.muster.people.spi;

import dev.muster.people.Person;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Link;
import java.util.Optional;

/// What somebody should hand over before they leave for good, which the page says on which one leaves. Spring collects them by type.
public interface Legacy {

    /// Where it is handed over; nothing where the viewer may not.
    Optional<Link> of(Person person, Viewer viewer);
}
