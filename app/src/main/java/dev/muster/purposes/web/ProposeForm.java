package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which anyone proposes a purpose: a title, and where it comes from.
///
/// @param paths from the edges, a mandate, a strategy group
public record ProposeForm(
        String action, List<Crumb> crumbs, String title, String why, List<Option> paths, String back, FormErrors errors) {}
