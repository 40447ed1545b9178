package dev.muster.purposes.web;

import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.purposes.Path;
import dev.muster.purposes.Portfolio;
import dev.muster.purposes.PurposeFilter;
import dev.muster.purposes.PurposeState;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What stands round every view of the portfolio: the ways to the other views, and what it is narrowed to.
@Component
class PortfolioFrame {
    static final String TABLE = "/purposes";
    static final String BOARD = "/purposes/board";
    static final String MAP = "/purposes/map";
    static final String PATHS = "/purposes/paths";
    private static final int MOST_GOALS = 200;
    private static final UUID NO_GOAL = new UUID(0, 0);
    private final Portfolio portfolio;
    private final Goals goals;
    private final DirectionTabs tabs;
    private final Words words;

    PortfolioFrame(Portfolio portfolio, Goals goals, DirectionTabs tabs, Words words) {
        this.portfolio = portfolio;
        this.goals = goals;
        this.tabs = tabs;
        this.words = words;
    }

    PurposeFilter filter(PortfolioAsk ask) {
        var goal = ask.wantedGoal().isEmpty() ? null : goals.find(ask.wantedGoal()).map(Goal::id).orElse(NO_GOAL);
        return new PurposeFilter(goal, ask.wantedState(), ask.wantedPath());
    }

    PortfolioView.Frame of(String page, PortfolioAsk ask, Viewer viewer) {
        var propose = viewer.audience() == Audience.EMPLOYEE ? new Link(words.say("purposes.propose"), "/purposes/new") : null;
        return new PortfolioView.Frame(tabs.at(TABLE), views(page, ask), page.equals(PATHS) ? List.of() : states(page, ask), page,
                goals(ask), paths(ask), ask.wantedState() == null ? null : ask.wantedState().name(),
                ask.order().name().toLowerCase(Locale.ROOT), propose, ask.narrowed() ? page : null);
    }

    private List<Tab> views(String page, PortfolioAsk ask) {
        return Stream.of(TABLE, BOARD, MAP, PATHS)
                .map(each -> new Tab(words.say("purposes.view." + each.substring(each.lastIndexOf('/') + 1)), each.equals(PATHS) ? each : ask.at(each), null, each.equals(page)))
                .toList();
    }

    private List<Tab> states(String page, PortfolioAsk ask) {
        if (page.equals(BOARD)) {
            return List.of();
        }
        var wanted = ask.wantedState();
        var counts = portfolio.counts(filter(ask));
        return Stream.concat(Stream.of(new Tab(words.say("purposes.state.all"), ask.standing(null).at(page), null, wanted == null)),
                Arrays.stream(PurposeState.values()).filter(each -> counts.containsKey(each) || each == wanted)
                        .map(each -> new Tab(words.say("purposes.state." + each), ask.standing(each).at(page), counts.getOrDefault(each, 0L), each == wanted)))
                .toList();
    }

    private List<Option> goals(PortfolioAsk ask) {
        return Stream.concat(Stream.of(Option.of("", words.say("purposes.filter.any-goal"), ask.wantedGoal().isEmpty())),
                goals.choices(List.of(ask.wantedGoal()), MOST_GOALS).stream()
                        .map(each -> Option.of(each.handle(), each.title(), each.handle().equals(ask.wantedGoal())))).toList();
    }

    private List<Option> paths(PortfolioAsk ask) {
        return Stream.concat(Stream.of(Option.of("", words.say("purposes.filter.any-path"), ask.wantedPath() == null)),
                Arrays.stream(Path.values()).map(each -> Option.of(each.name(), words.say("purposes.path." + each), each == ask.wantedPath()))).toList();
    }
}
