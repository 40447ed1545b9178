package dev.muster.desk.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk, or one part of it.
///
/// @param lead whose desk it is
/// @param show the part that is shown, as addresses say it
/// @param tag what it is narrowed to; may be empty
/// @param here the address of this page, to come back to
/// @param deflected what came of showing earlier questions to those who were about to ask, at the desk of one community
/// @param problem why what the viewer just tried did not happen
public record DeskView(
        List<Crumb> crumbs, String lead, List<Tab> parts, String show, List<Option> communities, String tag, List<Line> lines, Pager pager, String here,
        @Nullable String deflected, @Nullable Notice problem, List<Option> untils, String emptyTitle, String emptyText) {

    /// One question that needs somebody.
    ///
    /// @param why the word for it
    /// @param since what the reason hangs on, in words before a time
    /// @param further what else to know: that its asker is new here, why it was put off
    /// @param act what to do about it, and where
    /// @param path the question's short address, below which one acts
    public record Line(
            String title, String href, StateLabel why, String since, Instant at, List<String> further, Who by, Link place, List<Link> tags,
            Link act, @Nullable Taken taken, boolean putOff, String path) {}

    /// Who is on it.
    ///
    /// @param mine whether it is the viewer
    public record Taken(Who who, boolean mine, Instant since, Instant until) {}
}
