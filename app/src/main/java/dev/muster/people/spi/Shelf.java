package dev.muster.people.spi;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A short list with a heading.
///
/// @param all where the rest of it is
/// @param empty what would stand here, where there is nothing yet
public record Shelf(String title, List<Line> lines, @Nullable Link all, String empty) {

    /// One line of it.
    ///
    /// @param sentence what to know about it, or nothing
    public record Line(Link link, @Nullable StateLabel state, @Nullable String sentence, @Nullable Instant at) {}
}
