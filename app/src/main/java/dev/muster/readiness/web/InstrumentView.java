package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import java.util.List;

/// The instrument in full.
public record InstrumentView(String title, String own, List<Crumb> crumbs, List<Part> parts) {

    /// @param numbered whether choices are levels from 1 to 5
    public record Part(String id, String title, String about, boolean numbered, List<Asked> items) {}

    public record Asked(String title, List<String> choices) {}
}
