package dev.muster.people.spi;

import dev.muster.rights.Viewer;
import dev.muster.shell.web.Page;
import java.util.Optional;

/// Tells people in the frame of every page that something is new for them. It is asked for each page that somebody who is
/// signed in opens, so it asks the database one small question, best as a {@link FirstQuestion}. Spring collects these by type; the first that rings is heard.
public interface Ringing {

    Optional<Page.Bell> bell(Viewer viewer);
}
