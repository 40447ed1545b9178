package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which it is set down where an outcome started: a value with its day, or a stretch of time.
///
/// @param computed whether the measure is computed, so that a stretch of time is asked for
public record BaselineForm(
        String action, List<Crumb> crumbs, String title, String measured, String unit, boolean computed, String baseline,
        String baselineDay, String baselineFrom, String baselineTo, String back, FormErrors errors) {}
