package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Footing;
import dev.muster.measures.Responses;
import dev.muster.measures.Survival.Estimate;
import dev.muster.measures.Survival.Step;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Chart.Scale;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a question waits for its first answer.
final class FirstAnswerBlock {
    private static final Block BLOCK = Block.FIRST_ANSWER;
    private static final double WEEK = 168;
    private static final double FALL = .03;
    private static final int COLOUR = 2;
    private final Scene scene;
    private final Responses responses;

    FirstAnswerBlock(Scene scene) {
        this.scene = scene;
        this.responses = scene.told().responses();
    }

    MeasureBlock draw(Link unanswered) {
        var told = Footing.of(responses.questions()) != Footing.NONE;
        var inADay = told ? responses.curve().cameBy(Responses.DAY).orElse(null) : null;
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"),
                inADay == null ? null : figure(inADay), meaning(), untold(told),
                told ? chart(inADay) : null,
                scene.say(BLOCK, "definition"), scene.source(BLOCK),
                scene.say(BLOCK, "advice"), unanswered);
    }

    private Figure figure(Estimate inADay) {
        return Figure.share(inADay.value(), inADay.interval().low(), inADay.interval().high(), scene.basis(BLOCK, responses.questions()));
    }

    private String meaning() {
        return responses.curve().median()
                .map(hours -> scene.say(BLOCK, "meaning", Waits.say(hours, scene.words())))
                .orElseGet(() -> scene.say(BLOCK, "meaning.no-median"));
    }

    private String untold(boolean told) {
        return told ? scene.say(BLOCK, "too-young") : scene.untold(BLOCK, responses.questions());
    }

    private Chart chart(@Nullable Estimate inADay) {
        var title = inADay == null ? scene.say(BLOCK, "chart.young")
                : scene.say(BLOCK, "chart", Numbers.percent(inADay.value()), Numbers.percent(responses.curve().waiting(WEEK)));
        return new Chart(BLOCK.slug() + "-chart", title, Chart.Kind.STEPS, Chart.Axis.HOURS, Scale.SHARE, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "waiting"), COLOUR), new Column(scene.words().say("measures.low"), Role.LOW, COLOUR),
                        new Column(scene.words().say("measures.high"), Role.HIGH, COLOUR), Column.cases(scene.say(BLOCK, "at-risk"))),
                points(), List.of(), scene.say(BLOCK, "source", scene.span(), responses.questions(), Numbers.count(responses.questions()),
                        Numbers.count(responses.waiting())));
    }

    /// The first week of the curve, on which the picture is about answers and not about its long tail.
    private List<Chart.Point> points() {
        var points = new ArrayList<Chart.Point>();
        points.add(point(0, 1, null, null, responses.questions()));
        Step last = null;
        for (var step : responses.curve().outline(FALL)) {
            if (step.time() <= WEEK) {
                points.add(point(step));
                last = step;
            }
        }
        var end = Math.min(WEEK, responses.curve().waits().lastKey());
        if (last != null && last.time() < end) {
            points.add(point(end, last.waiting(), low(last), high(last), responses.curve().waits().ceilingEntry(end).getValue()));
        }
        return points;
    }

    private Chart.Point point(Step step) {
        return point(step.time(), step.waiting(), low(step), high(step), step.atRisk());
    }

    private static @Nullable Double low(Step step) {
        return step.interval() == null ? null : step.interval().low();
    }

    private static @Nullable Double high(Step step) {
        return step.interval() == null ? null : step.interval().high();
    }

    private Chart.Point point(double hours, double waiting, @Nullable Double low, @Nullable Double high, long atRisk) {
        return new Chart.Point(Double.toString(hours), Waits.say(hours, scene.words()), Arrays.asList(waiting, low, high, (double) atRisk));
    }
}
