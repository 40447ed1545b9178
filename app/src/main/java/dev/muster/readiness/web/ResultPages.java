package dev.muster.readiness.web;

import dev.muster.readiness.Discipline;
import dev.muster.readiness.Mean;
import dev.muster.readiness.Round;
import dev.muster.readiness.RoundResult;
import dev.muster.readiness.Told;
import dev.muster.readiness.Unit;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Draws what came of a round.
@Component
class ResultPages {
    private final ResultWords told;
    private final NextSteps next;
    private final DirectionTabs directions;
    private final Labels labels;
    private final Pages pages;
    private final Words words;

    ResultPages(ResultWords told, NextSteps next, DirectionTabs directions, Labels labels, Pages pages, Words words) {
        this.told = told;
        this.next = next;
        this.directions = directions;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    /// @param unit the unit that is looked at; null for everybody
    View show(RoundResult result, @Nullable Told shown, @Nullable Unit unit, List<Link> acts, Viewer viewer) {
        var round = result.round();
        var name = unit == null ? round.name() : words.say("readiness.result.of", unit.name(), round.name());
        var crumbs = unit == null ? labels.crumbs(Crumb.here(round.name())) : labels.crumbs(labels.crumb(round), Crumb.here(unit.name()));
        var untold = shown == null ? words.say("readiness.result.few") : null;
        var found = shown == null ? null : found(result, shown, viewer);
        return pages.show("readiness/result", "view", new ResultView(name, crumbs, directions.at("/readiness"), labels.state(round),
                words.say(round.shared() ? "readiness.round.shared" : "readiness.round.leaders", round.instrument()), acts, parts(result, unit), untold, found, hidden(result)));
    }

    private List<Tab> parts(RoundResult result, @Nullable Unit unit) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(words.say("readiness.result.all"), result.round().address(), null, unit == null));
        result.units().stream().map(each -> Objects.requireNonNull(each.unit()))
                .forEach(each -> tabs.add(new Tab(each.name(), address(result.round(), each), null, each.equals(unit))));
        return tabs.size() == 1 ? List.of() : tabs;
    }

    static String address(Round round, Unit unit) {
        return round.address() + "/units/" + unit.place();
    }

    private @Nullable String hidden(RoundResult result) {
        return result.hidden().isEmpty() ? null
                : words.say("readiness.result.hidden", result.hidden().stream().map(Unit::name).collect(Collectors.joining(", ")));
    }

    private ResultView.Found found(RoundResult result, Told shown, Viewer viewer) {
        boolean split = !shown.spreads().isEmpty();
        var before = result.before();
        return new ResultView.Found(words.say("readiness.result.people", shown.replies()), told.stand(shown), chart(result, shown),
                new Link(words.say("readiness.result.file"), result.round().address() + "/results.csv"),
                Arrays.stream(Discipline.values()).map(each -> told.line(each, shown)).toList(), split,
                before == null || shown.changes().isEmpty() ? null : words.say("readiness.result.compared", before.name()),
                shown.unit() == null ? result.gaps().stream().map(told::say).toList() : List.of(), next.of(shown, viewer));
    }

    /// A unit stands in the picture beside everybody, everybody beside the levels where they can be told apart.
    private Chart chart(RoundResult result, Told shown) {
        var columns = new ArrayList<Chart.Column>();
        var series = new ArrayList<Map<Discipline, Mean>>();
        columns.add(Chart.Column.series(shown.unit() == null ? words.say("readiness.result.all") : shown.unit().name(), 1));
        series.add(shown.levels());
        var overall = result.overall();
        if (shown.unit() != null && overall != null) {
            columns.add(Chart.Column.series(words.say("readiness.result.all"), 2));
            series.add(overall.levels());
        } else if (!shown.spreads().isEmpty()) {
            columns.add(Chart.Column.series(words.say("readiness.level.LEADER"), 2));
            series.add(shown.spreads().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().leaders())));
            columns.add(Chart.Column.series(words.say("readiness.level.STAFF"), 3));
            series.add(shown.spreads().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().staff())));
        }
        columns.add(Chart.Column.cases(words.say("readiness.result.n")));
        return new Chart("levels", told.chartTitle(shown), Chart.Kind.RADAR, Chart.Axis.WORDS, Chart.Scale.LEVEL, words.say("readiness.result.discipline"),
                columns, points(shown, series), List.of(), words.say("readiness.result.source", result.round().name(), Times.day(Objects.requireNonNull(result.round().closed()))));
    }

    private List<Chart.Point> points(Told shown, List<Map<Discipline, Mean>> series) {
        return Arrays.stream(Discipline.values()).map(each -> {
            var values = new ArrayList<@Nullable Double>();
            series.forEach(levels -> values.add(levels.get(each) instanceof Mean mean ? mean.value() : null));
            values.add(shown.levels().get(each) instanceof Mean mean ? (double) mean.n() : null);
            return new Chart.Point(each.word(), told.name(each), values);
        }).toList();
    }
}
