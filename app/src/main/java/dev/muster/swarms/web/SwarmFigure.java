package dev.muster.swarms.web;

import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Figure;
import org.jspecify.annotations.Nullable;

/// One thing that a community's swarms show.
///
/// @param question what it answers
/// @param figure the number; nothing where it cannot be told
/// @param meaning what follows the number, or why there is none
/// @param definition what exactly is counted
public record SwarmFigure(String id, String question, @Nullable Figure figure, String meaning, String definition, String advice, @Nullable Chart chart) {}
