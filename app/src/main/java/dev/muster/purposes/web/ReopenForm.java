package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which a declined purpose is reopened.
///
/// @param review the day on which it is looked at again anyway, printed
public record ReopenForm(
        String action, List<Crumb> crumbs, String title, String review, String evidence, String back, FormErrors errors) {}
