package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a reply is, and sending it.
///
/// @param whole whether nothing is missing
public record OverviewView(
        String title, String place, List<Crumb> crumbs, List<Tab> steps, List<Line> parts, boolean whole, String action, @Nullable String personal, FormErrors errors) {

    public record Line(String name, String label, String href, String said, boolean done) {}
}
