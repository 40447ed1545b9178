package dev.muster.swarms.live;

import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.util.List;

/// Puts into words what has changed, for pages or for programs.
public interface Teller {

    /// @param name of the event
    record Told(String name, String words) {}

    /// Asked in the name of the viewer, who is told it.
    List<Told> tell(News news, Viewer viewer);

    /// Why nothing more is told.
    Told last(Refusal why);
}
