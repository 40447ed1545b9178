package dev.muster.purposes.web;

import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The portfolio in one of its views.
public final class PortfolioView {
    private PortfolioView() {}

    /// What stands round every view.
    ///
    /// @param views table, board, map, paths
    /// @param states each with the number that the viewer may see; none where the view shows them all
    /// @param page where the view is, without what it is narrowed to
    /// @param state what else stands in the address, for the form that narrows; likewise the order
    /// @param propose where a purpose is proposed, for those who may
    /// @param whole where everything is shown again; nothing where nothing was narrowed
    public record Frame(
            List<Tab> tabs, List<Tab> views, List<Tab> states, String page, List<Option> goals, List<Option> paths,
            @Nullable String state, @Nullable String sort, @Nullable Link propose, @Nullable String whole) {}

    /// A purpose in a few words.
    ///
    /// @param value printed, or nothing where it was not put to the tests
    /// @param summary "For cellar masters, on stale beer"
    public record Card(
            String title, String href, StateLabel state, @Nullable String value, @Nullable String risk, @Nullable Link goal, String path,
            Who proposer, Instant proposed, @Nullable String ends, @Nullable String summary) {}

    /// @param sort how browsers and screen readers call the order: "ascending", "descending", or nothing
    public record Heading(String label, @Nullable String href, @Nullable String sort, boolean number) {}

    /// As a table.
    public record Table(Frame frame, List<Heading> headings, List<Card> purposes, Pager pager, String emptyTitle, String emptyText) {}

    /// As a board.
    public record Board(Frame frame, List<Column> columns) {}

    /// @param more where all of them stand, if not all are shown
    public record Column(StateLabel state, String count, List<Card> cards, @Nullable Link more) {}

    /// On the map of value and risk.
    ///
    /// @param leftOut a sentence where not all are on it
    public record Map(Frame frame, @Nullable RiskMap map, List<Card> purposes, @Nullable String leftOut) {}

    /// By the paths along which they came up.
    ///
    /// @param lines a path, then proposed, waiting, no, go, grow, opened, achieved
    /// @param notes what to know before one compares
    public record Paths(Frame frame, List<Line> lines, List<String> notes) {}

    public record Line(String path, String more, String purposes, List<String> counts) {}
}
