package dev.muster.purposes.web;

import dev.muster.purposes.spi.StrategyEvidence;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Piece;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the strategy needs, with what is missing.
///
/// @param missing "4 of 12 are agreed; 3 are missing and 1 is out of date"
public record StrategyView(List<Tab> tabs, String missing, List<Topic> matters) {

    /// One matter.
    ///
    /// @param id of its part of the page
    /// @param asks what it is about
    /// @param written what stands; nothing as long as it is missing
    /// @param evidence what the product knows about it
    /// @param write where its next version is written, for those who may
    public record Topic(
            String id, String name, String asks, StateLabel state, @Nullable Written written, List<StrategyEvidence.Seen> evidence, @Nullable Link write) {}

    /// @param review the day on which somebody looks at it again, printed
    public record Written(String text, Who owner, String review, Who by, Instant at, Link history) {}

    /// The form in which the next version is written.
    ///
    /// @param follows the version that whoever writes had read; 0 where there was none
    public record Form(
            String action, List<Crumb> crumbs, String name, String asks, int follows, @Nullable Notice notice, String text, String owner,
            String review, boolean agreed, List<StrategyEvidence.Seen> evidence, FormErrors errors) {}

    /// How a matter came to be what it is, newest first.
    public record History(String name, List<Crumb> crumbs, List<Version> versions, Pager pager) {}

    /// @param text what changed against the version before it, word by word
    public record Version(int number, Who by, Instant at, StateLabel state, String about, List<Piece> text, boolean same) {}
}
