package dev.muster.look;

import dev.muster.measures.web.MeasureBlock;
import dev.muster.measures.web.MeasuresView;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The measures of a community.
final class MeasureSamples {
    private static final double[] SOLVED = {.48, .46, .51, .50, .55, .53, .49, .54, .57, .56, .59, .58, .61, .57, .60, .62, .59, .61, .64, .62};
    private static final int[] PEOPLE = {9, 12, 14, 13, 19, 22, 21, 26, 24, 31, 29, 27, 34, 33, 30, 36, 38, 35, 41, 38};
    private static final double[] HOURS = {0, .5, 1, 2, 3, 4, 6, 9, 12, 18, 24, 30, 36, 48, 72, 96, 120, 168};
    private static final double[] WAITING = {1, .93, .86, .74, .66, .60, .52, .44, .39, .35, .29, .27, .25, .22, .18, .17, .15, .14};

    private MeasureSamples() {}

    static Stream<Sample> all() {
        return Stream.of(Sample.of("measures", "measures/measures", view()));
    }

    private static MeasuresView view() {
        return new MeasuresView(
                "Beer that keeps",
                List.of(new Crumb("Communities", "/communities"), new Crumb("Beer that keeps", "/communities/beer"), Crumb.here("Measures")),
                List.of(new Tab("Last 28 days", "?days=28", null, false), new Tab("Last 90 days", "?days=90", null, false), new Tab("Last year", "?days=365", null, false), new Tab("Since the start", "?", null, true)),
                "1 March 2025 to 31 October 2026, seen as you see it: staff, customers and suppliers together.",
                List.of(outcome(), firstAnswer(), people(), hidden()));
    }

    private static MeasureBlock outcome() {
        return new MeasureBlock("outcome", "Do questions get solved?",
                Figure.share(.62, .58, .66, "531 questions"), "of questions were solved within two weeks in October 2026. It was 48\u00a0% when the community began; the aim is 70\u00a0% by March 2027.", null,
                new Chart("outcome-chart", "The share solved within two weeks grew by 14 points and has stood still since June", Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.SHARE, "Month",
                        List.of(Chart.Column.series("Solved within two weeks", 1), new Chart.Column("at least", Chart.Role.LOW, 1), new Chart.Column("at most", Chart.Role.HIGH, 1)),
                        IntStream.range(0, SOLVED.length).mapToObj(month -> new Chart.Point(day(month).toString(), Times.month(day(month)), Arrays.asList(SOLVED[month], SOLVED[month] - .05, SOLVED[month] + .05))).toList(),
                        List.of(new Chart.Mark("aim 70 %", .70, Tone.GOOD), new Chart.Mark("was 48 %", .48, Tone.QUIET)),
                        "From the activity of this community, March 2025 to October 2026."),
                "Questions asked in a month for which an answer was accepted within 14 days, out of all questions asked in it. Questions younger than 14 days are not counted yet. The interval is Wilson’s at 95\u00a0%.",
                new Link("Show the query", "/measures/outcome/query"),
                "41 questions have an answer that nobody has accepted or turned down. A word to those who asked moves this number soonest.", new Link("See them", "/q?answered"));
    }

    private static MeasureBlock firstAnswer() {
        return new MeasureBlock("first-answer", "Can people rely on an answer?",
                Figure.share(.71, .67, .75, "1\u202f214 questions"), "of questions have a first answer within 24 hours; half of them within 6 hours.", null,
                new Chart("first-answer-chart", "Seven of ten questions have an answer within a day; one in seven still waits after a week", Chart.Kind.STEPS, Chart.Axis.NUMBERS, Chart.Scale.SHARE, "Hours since it was asked",
                        List.of(Chart.Column.series("Still without an answer", 1)),
                        IntStream.range(0, HOURS.length).mapToObj(step -> new Chart.Point(Double.toString(HOURS[step]), Chart.Scale.HOURS.print(HOURS[step]), Arrays.asList(WAITING[step]))).toList(),
                        List.of(), "From 1 214 questions, of which 168 are still without an answer."),
                "Time from a question to the first answer by another person (Kaplan and Meier’s estimate). Questions that still wait count as waiting, not as missing.", null,
                "Nights and Sundays are the gap: nobody who answers then is told of new questions.", null);
    }

    private static MeasureBlock people() {
        return new MeasureBlock("people", "Do people take part?",
                new Figure("38", null, "2\u202f310 contributions"), "people contributed in October 2026.", null,
                new Chart("people-chart", "Four times as many people contribute as in the first months", Chart.Kind.BARS, Chart.Axis.WORDS, Chart.Scale.COUNT, "Month",
                        List.of(Chart.Column.series("People who contributed", 3)),
                        IntStream.range(0, PEOPLE.length).mapToObj(month -> new Chart.Point(Times.month(day(month)), Times.month(day(month)), Arrays.asList((double) PEOPLE[month]))).toList(),
                        List.of(), "From the activity of this community, March 2025 to October 2026."),
                "People who asked, answered or commented at least once in the month.", null,
                "Two people wrote half of all answers. If they leave, so does half of this: invite others to the topics that only they answer.", null);
    }

    private static MeasureBlock hidden() {
        return new MeasureBlock("newcomers", "Are newcomers answered?", null, "", "Fewer than 5 newcomers asked something in this span, so nothing is shown: single people could be recognised.", null,
                "People who asked here for the first time and had an answer from another person within 48 hours, out of all who asked for the first time.", null,
                "Choose a longer span of time.", new Link("Since the start", "?"));
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2025, 3, 1).plusMonths(month);
    }
}
