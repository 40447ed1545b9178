package dev.muster.goals.web;

import dev.muster.goals.Amounts;
import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.goals.Observation;
import dev.muster.goals.spi.GoalPage;
import dev.muster.goals.spi.ServingGoals;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// One goal: where it stands, what was read, and what serves it.
@Controller
class GoalController {
    private final Goals goals;
    private final ObjectProvider<ServingGoals> serving;
    private final ObjectProvider<GoalPage> others;
    private final Persons persons;
    private final Pages pages;
    private final Words words;

    GoalController(Goals goals, ObjectProvider<ServingGoals> serving, ObjectProvider<GoalPage> others, Persons persons, Pages pages, Words words) {
        this.goals = goals;
        this.serving = serving;
        this.others = others;
        this.persons = persons;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/goals/{handle}")
    View goal(@PathVariable String handle, Viewer viewer) {
        var goal = goals.at(handle);
        var observations = goals.observations(goal);
        var latest = observations.isEmpty() ? null : observations.getLast();
        var view = new GoalView(goal.title(), List.of(new Crumb(words.say("goals.goals"), "/goals"), Crumb.here(goal.title())),
                latest == null ? null : Amounts.print(latest.value(), goal.unit()), latest == null ? "" : standing(goal, latest),
                observations.size() < 2 ? null : chart(goal, observations),
                GoalCards.measured(goal, words), on(Amounts.print(goal.baseline(), goal.unit()), goal),
                Amounts.print(goal.target(), goal.unit()), Times.day(goal.due()),
                GoalCards.who(persons.find(goal.owner()).orElse(null), words), readings(goal, observations),
                serving.orderedStream().flatMap(each -> each.serving(goal.id()).stream()).toList(),
                pages(goal), viewer.is(goal.owner()) || Goals.leads(viewer) ? new Link(words.say("goals.record"), goal.address() + "/observations") : null,
                viewer.audience() == Audience.EMPLOYEE ? new Link(words.say("goals.propose"), "/purposes/new") : null);
        return pages.show("goals/goal", "view", view);
    }

    private List<Link> pages(Goal goal) {
        return others.orderedStream().flatMap(each -> each.of(goal).stream()).toList();
    }

    private String on(String value, Goal goal) {
        return words.say("goals.on", value, Times.day(goal.baselineDay()));
    }

    private String standing(Goal goal, Observation latest) {
        return words.say("goals.standing", Times.day(latest.day()), Amounts.print(goal.baseline(), goal.unit()),
                Amounts.print(goal.target(), goal.unit()), Times.month(goal.due()));
    }

    private Chart chart(Goal goal, List<Observation> observations) {
        var first = observations.getFirst();
        var last = observations.getLast();
        var title = words.say("goals.chart", goal.measure(), Amounts.print(first.value(), goal.unit()), Times.day(first.day()),
                Amounts.print(last.value(), goal.unit()), Times.day(last.day()), Amounts.print(goal.target(), goal.unit()));
        var points = observations.stream()
                .map(each -> new Chart.Point(each.day().toString(), Times.day(each.day()), List.<@Nullable Double>of(each.value().doubleValue()))).toList();
        var marks = List.of(
                new Chart.Mark(words.say("goals.was", Amounts.print(goal.baseline(), goal.unit())), goal.baseline().doubleValue(), Tone.QUIET),
                new Chart.Mark(words.say("goals.aim", Amounts.print(goal.target(), goal.unit())), goal.target().doubleValue(), Tone.GOOD));
        return new Chart("readings-chart", title, Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.COUNT, words.say("goals.chart.day"),
                List.of(Chart.Column.series(goal.unit(), 1)), points, marks, words.say("goals.chart.source"));
    }

    private List<GoalView.Reading> readings(Goal goal, List<Observation> observations) {
        var known = persons.all(observations.stream().map(Observation::by).distinct().toList());
        return observations.reversed().stream()
                .map(each -> new GoalView.Reading(Times.day(each.day()), Amounts.print(each.value(), goal.unit()),
                        GoalCards.who(known.get(each.by()), words), each.at(), each.note().isEmpty() ? null : each.note()))
                .toList();
    }
}
