package dev.muster.adapt.web;

import dev.muster.shell.web.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How promises were kept.
///
/// @param figure the share with its interval; nothing where there are too few
/// @param few what is said then
/// @param window the days that it is about
/// @param more how many were moved, and how many are overdue
public record KeptView(@Nullable Figure figure, String few, String window, List<String> more) {}
