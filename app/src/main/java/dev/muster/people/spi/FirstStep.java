package dev.muster.people.spi;

import dev.muster.rights.Viewer;
import dev.muster.shell.web.Link;
import java.util.Optional;

/// What whoever leads a new organisation does first. Spring collects them by type and orders them by `@Order`; the home
/// page shows them until the last one is done. What the example brings does not count.
public interface FirstStep {

    /// The step as it stands for this viewer; empty where it is nothing for them.
    Optional<Step> step(Viewer viewer);

    /// One step.
    ///
    /// @param why what it is good for, in a sentence
    record Step(String title, String why, Link act, boolean done) {}
}
