package dev.muster.goals.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a goal is stated or changed; what was typed stands in it as it was typed.
///
/// @param method what `_method` says: nothing to state, `put` to change
/// @param kinds revenue, cost, satisfaction, brand, other
/// @param directions more is better, less is better
public record GoalForm(
        String action,
        @Nullable String method,
        List<Crumb> crumbs,
        String title,
        String why,
        List<Option> kinds,
        String measure,
        String unit,
        List<Option> directions,
        String baseline,
        String baselineDay,
        String target,
        String due,
        List<Option> owners,
        String back,
        FormErrors errors) {

    public boolean isNew() {
        return method == null;
    }
}
