package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form in which a purpose is thought through: four statements, a measure, its risk, and the tests.
///
/// @param goals what it can be tied to
/// @param derived measures that the product can compute from what happens here; the first is "none: we type it in"
/// @param risks low, medium, high
/// @param tests each answered with `score-key` and `evidence-key`; may be empty
public record AssessForm(
        String action,
        List<Crumb> crumbs,
        String title,
        PurposeView.Statements statements,
        String collaboration,
        List<Option> goals,
        List<Option> derived,
        String measure,
        String unit,
        String baseline,
        String baselineDay,
        String target,
        String due,
        List<Option> risks,
        String riskWhy,
        String expiry,
        List<Asked> tests,
        String back,
        FormErrors errors) {

    /// One of the tests, as it is asked.
    public record Asked(String key, String name, String question, List<Option> scores, String evidence) {}
}
