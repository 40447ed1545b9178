package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;

/// Who brought which lines of a page.
public record BlameView(String title, String back, String history, List<Crumb> crumbs, List<Stretch> stretches) {

    /// Lines that stand together and came together.
    ///
    /// @param href the revision in which they came, compared with the one before
    public record Stretch(int revision, Who by, Instant at, String text, String href) {}
}
