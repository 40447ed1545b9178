package dev.muster.goals.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import java.util.List;

/// The form with which readings are added: one by one, or many as CSV.
///
/// @param action takes one reading; `action/csv` takes many
/// @param csv what was pasted
/// @param refused what is wrong with the CSV, line by line: nothing was taken over
public record ReadingsForm(
        String title,
        String unit,
        String action,
        List<Crumb> crumbs,
        String day,
        String value,
        String note,
        String csv,
        List<String> refused,
        String back,
        FormErrors errors) {}
