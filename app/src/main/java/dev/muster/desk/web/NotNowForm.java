package dev.muster.desk.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which a question is put off, where something in it is missing.
///
/// @param path the question's short address
/// @param back the page to come back to
public record NotNowForm(List<Crumb> crumbs, String title, String path, String back, List<Option> untils, String reason, FormErrors errors) {}
