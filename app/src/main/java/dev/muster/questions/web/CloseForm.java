package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which a question is closed: a reason, and for a duplicate the question it repeats.
public record CloseForm(
        String path, String title, List<Crumb> crumbs, List<Option> reasons, String duplicateOf, String note, FormErrors errors) {}
