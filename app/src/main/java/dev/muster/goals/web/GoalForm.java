package dev.muster.goals.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import java.util.List;

/// The form with which a goal is stated; what was typed stands in it as it was typed.
///
/// @param kinds revenue, cost, satisfaction, brand, other
/// @param directions more is better, less is better
/// @param owner address to sign in with, or of a profile
public record GoalForm(
        List<Crumb> crumbs, String title, List<Option> kinds, String measure, String unit, List<Option> directions, String baseline,
        String baselineDay, String target, String due, String owner, FormErrors errors) {}
