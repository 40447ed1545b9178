package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which anyone on the staff proposes a purpose: a title, and where it comes from.
///
/// @param paths from the edges, a mandate, a strategy group
public record ProposeForm(List<Crumb> crumbs, String title, List<Option> paths, FormErrors errors) {}
