package dev.muster.look;

import static dev.muster.look.CommunitySamples.MIRIAM;
import static dev.muster.look.CommunitySamples.PURPOSE;
import static dev.muster.look.CommunitySamples.TOBIAS;

import dev.muster.goals.web.GoalCard;
import dev.muster.goals.web.GoalForm;
import dev.muster.goals.web.GoalView;
import dev.muster.goals.web.GoalsView;
import dev.muster.goals.web.ReadingsForm;
import dev.muster.purposes.web.AssessForm;
import dev.muster.purposes.web.DecideForm;
import dev.muster.purposes.web.ProposeForm;
import dev.muster.purposes.web.PurposeView;
import dev.muster.purposes.web.PurposesView;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Goals and purposes.
final class DirectionSamples {
    private static final List<Crumb> CRUMBS = List.of(new Crumb("Direction", "/goals"), new Crumb("Goals", "/goals"));
    private static final List<Tab> PLACES = List.of(new Tab("Goals", "/goals", 3L, true), new Tab("Purposes", "/purposes", 11L, false));
    private static final PurposeView.Statements SAID = new PurposeView.Statements(PURPOSE.who(), PURPOSE.issue(), PURPOSE.theyGain(), PURPOSE.weGain());
    private static final double[] RETURNED = {31, 30, 32, 29, 28, 27, 28, 25, 24, 25, 23, 22};
    private static final StateLabel ACTIVE = new StateLabel(Tone.GOOD, Icon.GROW, "Active");

    private DirectionSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of("goals", "goals/goals", new GoalsView(PLACES, goals(), new Link("State a goal", "/goals/new"))),
                Sample.of("goals-none", "goals/goals", new GoalsView(PLACES, List.of(), new Link("State a goal", "/goals/new"))),
                Sample.of("goal", "goals/goal", goal()),
                Sample.of("goal-form", "goals/form", goalForm()),
                Sample.of("readings", "goals/readings", readings()),
                Sample.of("purposes", "purposes/purposes", purposes()),
                Sample.of("purpose", "purposes/purpose", purpose()),
                Sample.of("propose", "purposes/propose", propose()),
                Sample.of("assess", "purposes/assess", assess()),
                Sample.of("decide", "purposes/decide", decide()));
    }

    private static List<GoalCard> goals() {
        return List.of(
                new GoalCard("Fewer kegs come back", "/goals/1", "Kegs returned per 1\u202f000 delivered; fewer is better", "31", "22", "15", "31 March 2027", TOBIAS, .56),
                new GoalCard("Publicans stay with us", "/goals/2", "Share of contracts renewed; more is better", "81\u00a0%", "82\u00a0%", "90\u00a0%", "31 December 2027", MIRIAM, .11),
                new GoalCard("Malt that does not travel across the continent and back before it reaches the mash tun", "/goals/3", "Share of malt from within 80 km; more is better", "12\u00a0%", null, "50\u00a0%", "30 September 2028", TOBIAS, null));
    }

    private static GoalView goal() {
        var chart = new Chart("returned", "A third fewer kegs come back than a year ago", Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.COUNT, "Month",
                List.of(Chart.Column.series("Returned per 1 000", 1)),
                IntStream.range(0, RETURNED.length).mapToObj(month -> new Chart.Point(day(month).toString(), Times.month(day(month)), Arrays.asList(RETURNED[month]))).toList(),
                List.of(new Chart.Mark("aim 15", 15, Tone.GOOD), new Chart.Mark("was 31", 31, Tone.QUIET)), "Typed in by the depot, one reading a month.");
        return new GoalView("Fewer kegs come back", "A returned keg costs 43 € and a customer’s patience.", CRUMBS, null,
                CommunitySamples.outcome(), chart, "Kegs returned per 1\u202f000 delivered; fewer is better", "31 on 1 November 2025", "15", "31 March 2027", TOBIAS,
                List.of(new GoalView.Reading("31 October 2026", "22", TOBIAS, Instant.parse("2026-11-02T08:00:00Z"), "CSV", null), new GoalView.Reading("30 September 2026", "23", TOBIAS, Instant.parse("2026-10-02T08:00:00Z"), "typed in", "Two depots merged in September, so the number of deliveries is estimated")),
                List.of(new Row("Beer that keeps", "/purposes/x", ACTIVE, List.of(), MIRIAM, Instant.parse("2026-11-02T08:00:00Z"), null, List.of("Community: Beer that keeps"))),
                new Link("Record a reading", "/goals/1/readings"), new Link("Change", "/goals/1/edit"), new Link("Propose a purpose", "/purposes/new?goal=1"));
    }

    private static GoalForm goalForm() {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("target", "The aim must be below 31, since fewer is better.");
        wrong.put("due", "Choose a day that lies ahead.");
        return new GoalForm("/goals", null, List.of(CRUMBS.get(0), CRUMBS.get(1), Crumb.here("State a goal")), "Fewer kegs come back", "A returned keg costs 43 €.",
                List.of(Option.of("revenue", "Revenue", false), Option.of("cost", "Cost", true), Option.of("satisfaction", "Satisfaction", false), Option.of("brand", "Brand", false), Option.of("other", "Something else", false)),
                "kegs returned", "per 1 000 delivered", List.of(Option.of("more", "More is better", false), Option.of("less", "Less is better", true)),
                "31", "2025-11-01", "45", "2024-01-01", List.of(Option.of("t", "Tobias Achterberg-Lindqvist", true)), "/goals", new FormErrors(wrong));
    }

    private static ReadingsForm readings() {
        return new ReadingsForm("Fewer kegs come back", "per 1\u202f000", "/goals/1/readings", List.of(CRUMBS.get(0), new Crumb("Fewer kegs come back", "/goals/1"), Crumb.here("Record a reading")), "2026-11-22", "", "",
                "2026-09-30, 23\n31.10.2026, 22", List.of("Line 2: “31.10.2026” is not a day written as 2026-10-31."), "/goals/1", FormErrors.none());
    }

    private static PurposesView purposes() {
        var states = List.of(new Tab("All", "?", 11L, true), new Tab("Proposed", "?state=proposed", 4L, false), new Tab("To decide", "?state=assessed", 2L, false), new Tab("Go", "?state=go", 1L, false), new Tab("Active", "?state=active", 3L, false), new Tab("Declined", "?state=declined", 1L, false));
        var rows = List.of(
                new Row("Beer that keeps", "/purposes/x", ACTIVE, List.of(), MIRIAM, Instant.parse("2026-11-02T08:00:00Z"), null, List.of("serves “Fewer kegs come back”")),
                new Row("Malt from the neighbourhood", "/purposes/y", new StateLabel(Tone.WATCH, Icon.OVERDUE, "To decide"), List.of(), TOBIAS, Instant.parse("2026-11-12T08:00:00Z"), null, List.of("assessed, no decision yet")));
        return new PurposesView(List.of(new Tab("Goals", "/goals", 3L, false), new Tab("Purposes", "/purposes", 11L, true)), states, rows, new Link("Propose a purpose", "/purposes/new"), "", "");
    }

    private static PurposeView purpose() {
        return new PurposeView("Beer that keeps", List.of(CRUMBS.get(0), new Crumb("Purposes", "/purposes"), Crumb.here("Beer that keeps")), ACTIVE, null,
                "Its community is open. Its owner looks at the evidence again on 1 February 2027.", List.of(new Link("Think it through again", "/purposes/x/assess"), new Link("Look at the community", "/communities/beer")), SAID,
                "Questions solved within 14 days: was 48\u00a0%, now 62\u00a0%, aim 70\u00a0%", new Link("Fewer kegs come back", "/goals/1"), "Low: the worst that can happen is a wrong answer, and others see it", "31 March 2027", TOBIAS, new Link("Beer that keeps", "/communities/beer"),
                List.of(new PurposeView.Test("Magnetic", "Would people come by themselves?", 3, "41 of 60 publicans asked in March wanted it, 12 unprompted."), new PurposeView.Test("Measurable", "Would we notice?", 2, "Counted from accepted answers."), new PurposeView.Test("Low risk", "What if it fails?", null, "")),
                List.of(new PurposeView.Step(MIRIAM, "decided Go", Instant.parse("2026-02-20T10:00:00Z"), "Cheap to try, and the depot counts returns anyway."), new PurposeView.Step(TOBIAS, "assessed it", Instant.parse("2026-02-11T10:00:00Z"), null), new PurposeView.Step(TOBIAS, "proposed it, from the edges", Instant.parse("2026-02-01T10:00:00Z"), null)));
    }

    private static ProposeForm propose() {
        return new ProposeForm("/purposes", List.of(CRUMBS.get(0), new Crumb("Purposes", "/purposes"), Crumb.here("Propose")), "", "", List.of(
                new Option("edges", "From people who do the work", "You or others near it see something that could be better.", true),
                new Option("mandate", "From someone who leads", "It was asked for.", false),
                new Option("strategy", "From a strategy group", null, false)), "/purposes", FormErrors.none());
    }

    private static AssessForm assess() {
        return new AssessForm("/purposes/x/assessment", List.of(CRUMBS.get(0), new Crumb("Purposes", "/purposes"), new Crumb("Beer that keeps", "/purposes/x"), Crumb.here("Think it through")), "Beer that keeps",
                new PurposeView.Statements(PURPOSE.who(), PURPOSE.issue(), PURPOSE.theyGain(), ""), "Ask and answer; write pages on what proved itself", List.of(Option.of("1", "Fewer kegs come back", true)),
                List.of(new Option("none", "We record it ourselves", "By hand, as CSV, or from another system.", false), new Option("solved", "Questions solved within 14 days", "Counted from accepted answers, as a percentage.", true)),
                "Questions solved within 14 days", "%", "48", "2025-03-01", "70", "2027-03-31", List.of(Option.of("low", "Low", true), Option.of("medium", "Medium", false), Option.of("high", "High", false)), "", "2027-03-31",
                List.of(new AssessForm.Asked("magnetic", "Magnetic", "Would people come by themselves, without being told to?", scores(), "")), "/purposes/x",
                new FormErrors(java.util.Map.of("weGain", "Say what the organisation gains: without it nobody can decide.")));
    }

    private static DecideForm decide() {
        return new DecideForm("/purposes/x/decision", List.of(CRUMBS.get(0), new Crumb("Beer that keeps", "/purposes/x"), Crumb.here("Decide")), "Beer that keeps", SAID,
                new Notice(Tone.WATCH, "You proposed this yourself. You may decide because there is no other strategist; the page of the purpose will say so."),
                List.of(new Option("no", "No", "It is declined, with your reason, and can be proposed again.", false), new Option("go", "Go", "Its community may open.", true), new Option("grow", "Grow", "It has traction and gets a budget.", false)),
                "", "2027-02-01", true, "", "", "/purposes/x", FormErrors.none());
    }

    private static List<Option> scores() {
        return List.of(Option.of("0", "0: no", false), Option.of("1", "1: hardly", false), Option.of("2", "2: probably", true), Option.of("3", "3: clearly", false));
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2025, 11, 30).plusMonths(month);
    }
}
