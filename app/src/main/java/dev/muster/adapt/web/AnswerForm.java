package dev.muster.adapt.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which a request is answered.
///
/// @param kind the end of the message keys of its words: `PROMISED`
/// @param asked what was asked
/// @param promises whether an owner and a day are asked for
/// @param results whether what changed is asked for
/// @param optional whether its words may be missing
public record AnswerForm(
        String action, List<Crumb> crumbs, String kind, String asked, boolean promises, boolean results, boolean optional,
        String owner, String due, String word, String changed, String link, String back, FormErrors errors) {}
