package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which a round is opened.
///
/// @param units one to a line
public record RoundForm(List<Crumb> crumbs, String name, String units, String closes, boolean shared, FormErrors errors) {}
