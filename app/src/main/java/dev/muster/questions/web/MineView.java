package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.StateLabel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own questions, newest first.
public record MineView(List<Crumb> crumbs, List<Line> lines, Pager pager) {

    /// @param news how many answers are new to the viewer
    /// @param latest the last thing that somebody else said there; null where nobody has
    /// @param act what one can do now
    public record Line(String title, String href, StateLabel state, Link place, Instant asked, String answers, @Nullable String news, @Nullable Since latest, @Nullable Link act) {}

    /// @param what "Ivo Brenner answered"
    public record Since(String what, Instant at) {}
}
