package dev.muster.swarms.web;

import dev.muster.measures.Survival;
import dev.muster.measures.Survival.Step;
import dev.muster.shell.Words;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Chart.Scale;
import dev.muster.shell.web.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws for how long swarms wait.
///
/// @param span from when to when, in words
record SwarmCurves(Words words, String span) {
    private static final double FALL = .03;
    private static final int COLOUR = 2;
    private static final double WEEK = 168;
    private static final double DAYS_FROM = 48;
    private static final double DAY = 24;
    private static final double HOUR_MINUTES = 60;

    Chart draw(String key, Survival curve) {
        var say = "swarms.figures." + key + ".";
        return new Chart(key + "-chart", words.say(say + "chart", Numbers.percent(curve.waiting(WEEK))), Chart.Kind.STEPS, Chart.Axis.HOURS, Scale.SHARE, words.say("swarms.figures.across"),
                List.of(Column.series(words.say(say + "waiting"), COLOUR), new Column(words.say("swarms.figures.low"), Role.LOW, COLOUR),
                        new Column(words.say("swarms.figures.high"), Role.HIGH, COLOUR), Column.cases(words.say("swarms.figures.at-risk"))),
                points(curve), List.of(), words.say("swarms.figures.source", span, curve.n(), Numbers.count(curve.n()), Numbers.count(curve.n() - curve.came())));
    }

    /// A length of time in the words that people use for it.
    String wait(double hours) {
        if (hours < 1) {
            long minutes = Math.round(hours * HOUR_MINUTES);
            return words.say("swarms.figures.minutes", minutes, Numbers.count(minutes));
        }
        return hours < DAYS_FROM ? words.say("swarms.figures.hours", hours, Numbers.decimal(hours)) : words.say("swarms.figures.days", Numbers.decimal(hours / DAY));
    }

    private List<Chart.Point> points(Survival curve) {
        var points = new ArrayList<Chart.Point>();
        points.add(point(0, 1, null, null, curve.n()));
        curve.outline(FALL).forEach(step -> points.add(point(step)));
        return points;
    }

    private Chart.Point point(Step step) {
        var interval = step.interval();
        return point(step.time(), step.waiting(), interval == null ? null : interval.low(), interval == null ? null : interval.high(), step.atRisk());
    }

    private Chart.Point point(double hours, double waiting, @Nullable Double low, @Nullable Double high, long atRisk) {
        return new Chart.Point(Double.toString(hours), wait(hours), Arrays.asList(waiting, low, high, (double) atRisk));
    }
}
