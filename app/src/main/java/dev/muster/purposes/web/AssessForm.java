package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form in which a purpose is thought through: four statements, a measure, its risk, and the tests.
///
/// @param typed what stands in its fields
/// @param goals what it can be tied to
/// @param derived measures that the product can compute from what happens here; the first is "none: we type it in"
/// @param directions more is better, less is better
/// @param tests each answered with `score-key` and `evidence-key`; may be empty
public record AssessForm(
        String action, List<Crumb> crumbs, String title, AssessTyped typed, List<Option> goals, List<Option> derived,
        List<Option> directions, List<Asked> tests, String back, FormErrors errors) {

    /// One of the tests, as it is asked.
    public record Asked(String key, String name, String question, List<Option> scores, String evidence) {}

    /// The four statements as they are typed, to be read beside the form.
    public PurposeView.Statements statements() {
        return new PurposeView.Statements(typed.who(), typed.issue(), typed.theyGain(), typed.weGain());
    }
}
