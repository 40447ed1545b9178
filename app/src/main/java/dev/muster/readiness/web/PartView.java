package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of the assessment, to be answered.
///
/// @param place whose view it is: the unit and the level
/// @param steps all parts, with what is left to answer in each
/// @param action where the answers go
/// @param personal the link by which one comes back without an account, or null
public record PartView(
        String title, String about, String place, List<Crumb> crumbs, List<Tab> steps, String action, @Nullable String personal, List<Asked> items, FormErrors errors) {

    public record Asked(String key, String label, List<Option> options) {}
}
