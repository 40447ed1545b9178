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
/// @param query the statement behind the number, for those who can read it
/// @param table the picture's numbers as a file
/// @param advice what one could do about it
public record MeasureBlock(
        String id,
        String question,
        @Nullable Figure figure,
        String meaning,
        @Nullable String untold,
        @Nullable Chart chart,
        String definition,
        @Nullable String query,
        @Nullable Link table,
        String advice,
        @Nullable Link act) {}
