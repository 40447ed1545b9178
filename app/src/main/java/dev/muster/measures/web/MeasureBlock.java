package dev.muster.measures.web;

import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import org.jspecify.annotations.Nullable;

/// One measure as its page shows it.
///
/// @param question what it answers: "Can people rely on an answer?"
/// @param figure the number; nothing where it may not or cannot be told
/// @param meaning what follows the number: "of questions get an answer within 24 hours"
/// @param untold why there is no number: "Fewer than 5 people took part, so it is hidden"
/// @param definition what exactly is counted, over which window, and what is left out
/// @param source where to see how it was counted
/// @param advice what one could do about it
/// @param grid a table of its own, where there is one
public record MeasureBlock(
        String id,
        String question,
        @Nullable Figure figure,
        String meaning,
        @Nullable String untold,
        @Nullable Chart chart,
        String definition,
        Source source,
        String advice,
        @Nullable Link act,
        @Nullable Grid grid) {

    MeasureBlock(String id, String question, @Nullable Figure figure, String meaning, @Nullable String untold, @Nullable Chart chart, String definition,
            Source source, String advice, @Nullable Link act) {
        this(id, question, figure, meaning, untold, chart, definition, source, advice, act, null);
    }

    /// How a number was counted.
    ///
    /// @param query the statement behind it, for those who can read it; on the measure's own page
    /// @param page the measure's own page, where it is not this one
    /// @param table the picture's numbers as a file
    public record Source(@Nullable String query, @Nullable Link page, Link table) {}
}
