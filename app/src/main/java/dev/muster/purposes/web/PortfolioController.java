package dev.muster.purposes.web;

import dev.muster.purposes.PathCount;
import dev.muster.purposes.Portfolio;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.PurposeOrder;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// All purposes side by side: as a table, as a board, on the map of value and risk, and by their paths.
@Controller
class PortfolioController {
    private static final int MOST = 50;
    private static final int MOST_IN_A_COLUMN = 12;
    private static final int MOST_ON_THE_MAP = 60;
    private static final int FEW = 20;
    private final Portfolio portfolio;
    private final Purposes purposes;
    private final PortfolioFrame frame;
    private final PortfolioCards cards;
    private final PurposeRows rows;
    private final Pages pages;
    private final Words words;

    PortfolioController(Portfolio portfolio, Purposes purposes, PortfolioFrame frame, PortfolioCards cards, PurposeRows rows, Pages pages, Words words) {
        this.portfolio = portfolio;
        this.purposes = purposes;
        this.frame = frame;
        this.cards = cards;
        this.rows = rows;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(PortfolioFrame.TABLE)
    View table(PortfolioAsk ask, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        var last = after.isEmpty() ? null : last(after);
        var found = portfolio.all(frame.filter(ask), ask.order(), last, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var here = ask.at(PortfolioFrame.TABLE);
        var further = here + (here.contains("?") ? "&" : "?") + "after=";
        var pager = new Pager(last == null ? null : here, found.size() > MOST ? further + shown.getLast().handle() : null);
        return pages.show("purposes/purposes", "view", new PortfolioView.Table(frame.of(PortfolioFrame.TABLE, ask, viewer), headings(ask), cards.of(shown), pager,
                words.say("purposes.none"), words.say("purposes.none.more")));
    }

    private Purpose last(String cursor) {
        return purposes.find(cursor).orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }

    private List<PortfolioView.Heading> headings(PortfolioAsk ask) {
        return List.of(heading("purposes.column.purpose", PurposeOrder.TITLE, "ascending", ask), plain("purposes.column.state"),
                heading("purposes.column.value", PurposeOrder.VALUE, "descending", ask), heading("purposes.column.risk", PurposeOrder.RISK, "ascending", ask),
                plain("purposes.column.goal"), plain("purposes.column.path"), heading("purposes.column.proposed", PurposeOrder.NEWEST, "descending", ask),
                heading("purposes.column.ends", PurposeOrder.ENDS, "ascending", ask));
    }

    private PortfolioView.Heading heading(String key, PurposeOrder order, String direction, PortfolioAsk ask) {
        return new PortfolioView.Heading(words.say(key), ask.sorted(order).at(PortfolioFrame.TABLE), ask.order() == order ? direction : null, order == PurposeOrder.VALUE);
    }

    private PortfolioView.Heading plain(String key) {
        return new PortfolioView.Heading(words.say(key), null, null, false);
    }

    @GetMapping(PortfolioFrame.BOARD)
    View board(PortfolioAsk asked, Viewer viewer) {
        var ask = asked.standing(null);
        var columns = portfolio.board(frame.filter(ask), MOST_IN_A_COLUMN).stream().filter(each -> each.total() > 0 || !each.state().over()).map(each -> column(each, ask)).toList();
        return pages.show("purposes/board", "view", new PortfolioView.Board(frame.of(PortfolioFrame.BOARD, ask, viewer), columns));
    }

    private PortfolioView.Column column(Portfolio.Column column, PortfolioAsk ask) {
        var more = column.total() <= column.newest().size() ? null
                : new Link(words.say("purposes.board.more", column.total()), ask.standing(column.state()).at(PortfolioFrame.TABLE));
        return new PortfolioView.Column(rows.label(column.state()), Numbers.count(column.total()), cards.of(column.newest()), more);
    }

    @GetMapping(PortfolioFrame.MAP)
    View map(PortfolioAsk ask, Viewer viewer) {
        var found = portfolio.weighed(frame.filter(ask), MOST_ON_THE_MAP + 1);
        var shown = found.stream().limit(MOST_ON_THE_MAP).toList();
        var map = shown.isEmpty() ? null : RiskMap.of(shown.stream().map(this::placed).toList());
        var leftOut = found.size() > MOST_ON_THE_MAP ? words.say("purposes.map.left-out", MOST_ON_THE_MAP) : null;
        return pages.show("purposes/map", "view", new PortfolioView.Map(frame.of(PortfolioFrame.MAP, ask, viewer), map, cards.of(shown), leftOut));
    }

    private RiskMap.Placed placed(Purpose purpose) {
        var weight = Objects.requireNonNull(Objects.requireNonNull(purpose.plan()).weight());
        var said = words.say("purposes.map.spot", purpose.title(), words.say("purposes.state." + purpose.state()), String.valueOf(PortfolioCards.value(weight)),
                String.valueOf(cards.risk(weight)));
        return new RiskMap.Placed(said, purpose.address(), rows.label(purpose.state()).tone().css(), weight);
    }

    @GetMapping(PortfolioFrame.PATHS)
    View paths(Viewer viewer) {
        var paths = portfolio.paths();
        var ask = new PortfolioAsk(null, null, null, null);
        var lines = paths.counts().stream().map(this::line).toList();
        return pages.show("purposes/paths", "view", new PortfolioView.Paths(frame.of(PortfolioFrame.PATHS, ask, viewer), lines, notes(paths)));
    }

    private PortfolioView.Line line(PathCount count) {
        var decided = count.no() + count.go() + count.grow();
        var told = List.of(Numbers.count(count.proposed()), Numbers.count(count.waiting()), of(count.no(), decided), of(count.go(), decided),
                of(count.grow(), decided), of(count.opened(), count.go() + count.grow()), of(count.achieved(), count.opened()));
        return new PortfolioView.Line(words.say("purposes.path." + count.path()), words.say("purposes.path." + count.path() + ".hint"),
                PortfolioFrame.TABLE + "?path=" + count.path(), told);
    }

    /// "2 of 5"; a count of nothing says nothing.
    private String of(long part, long whole) {
        return whole == 0 ? "–" : words.say("purposes.paths.of", part, whole);
    }

    private List<String> notes(Portfolio.Paths paths) {
        var notes = new ArrayList<String>();
        long opened = paths.counts().stream().mapToLong(PathCount::opened).sum();
        boolean few = paths.counts().stream().anyMatch(each -> each.proposed() < FEW);
        notes.add(few ? words.say("purposes.paths.few", FEW) : words.say("purposes.paths.enough"));
        notes.add(words.say(opened == 0 ? "purposes.paths.none-opened" : "purposes.paths.achieved"));
        if (paths.computedLeftOut()) {
            notes.add(words.say("purposes.paths.left-out"));
        }
        return notes;
    }
}
