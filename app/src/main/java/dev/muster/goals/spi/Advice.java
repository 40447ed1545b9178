package dev.muster.goals.spi;

import dev.muster.shell.web.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a readiness assessment found, as the page of the vision shows it beside the vision. The module that keeps the
/// assessment implements this and owns every sentence of it; Spring collects by type.
public interface Advice {

    /// The attitudes that the viewer of the moment may know: the organisation's first, then those of its units, at most
    /// fifty. Empty as long as no round has closed.
    List<Attitude> attitudes();

    /// Where the viewer of the moment takes the assessment or begins a round of it; null where there is nothing for that
    /// viewer to do.
    @Nullable Link way();

    /// One unit's attitude.
    ///
    /// @param unit what the unit is called; null for the organisation as a whole
    /// @param name the attitude in a word, as people read it: "Fearful"
    /// @param said what that means for this unit, in a sentence with the evidence that decided it
    /// @param warnings what follows from it for whoever writes the vision, each a sentence
    /// @param closed the day on which the round closed that found it
    /// @param result where the result with its evidence stands
    record Attitude(@Nullable String unit, String name, String said, List<String> warnings, LocalDate closed, Link result) {}
}
