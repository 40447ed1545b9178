package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Footing;
import dev.muster.measures.Interval;
import dev.muster.measures.Stays;
import dev.muster.measures.Survival.Estimate;
import dev.muster.measures.Survival.Step;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For how long people go on contributing.
final class StaysBlock {
    private static final Block BLOCK = Block.STAYS;
    private static final double YEAR = 365;
    private static final double FALL = .015;
    private static final int COLOUR = 3;
    private final Scene scene;
    private final Stays stays;

    StaysBlock(Scene scene) {
        this.scene = scene;
        this.stays = scene.told().stays();
    }

    MeasureBlock draw(@Nullable Link act) {
        boolean enough = Footing.of(stays.people()) != Footing.NONE;
        var gone = enough ? stays.curve().cameBy(Stays.QUARTER).orElse(null) : null;
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), gone == null ? null : figure(gone), meaning(), untold(enough),
                enough && stays.gone() > 0 ? chart() : null, scene.say(BLOCK, "definition"), scene.source(BLOCK),
                scene.say(BLOCK, "advice"), act);
    }

    private Figure figure(Estimate gone) {
        return Figure.share(1 - gone.value(), 1 - gone.interval().high(), 1 - gone.interval().low(), scene.basis(BLOCK, stays.people()));
    }

    private String meaning() {
        return stays.curve().median()
                .map(days -> scene.say(BLOCK, "meaning", days, Numbers.decimal(days)))
                .orElseGet(() -> scene.say(BLOCK, "meaning.no-median"));
    }

    private String untold(boolean enough) {
        if (enough) {
            return scene.say(BLOCK, "too-young");
        }
        return scene.say(BLOCK, stays.people() == 0 ? "none" : "hidden");
    }

    private Chart chart() {
        var title = scene.say(BLOCK, "chart", Numbers.percent(stays.curve().waiting(0)));
        return new Chart(BLOCK.slug() + "-chart", title, Chart.Kind.STEPS, Chart.Axis.NUMBERS, Chart.Scale.SHARE, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "here"), COLOUR), new Column(scene.words().say("measures.low"), Role.LOW, COLOUR),
                        new Column(scene.words().say("measures.high"), Role.HIGH, COLOUR), Column.cases(scene.say(BLOCK, "at-risk"))),
                points(), List.of(), scene.say(BLOCK, "source", scene.span(), Numbers.count(stays.people()), Numbers.count(stays.here())));
    }

    /// The first year of the curve.
    private List<Chart.Point> points() {
        var points = new ArrayList<Chart.Point>();
        var steps = stays.outline(FALL).stream().filter(step -> step.time() <= YEAR).toList();
        if (steps.isEmpty() || steps.getFirst().time() > 0) {
            points.add(point(0, 1, null, stays.people()));
        }
        steps.forEach(step -> points.add(point(step)));
        double end = Math.min(YEAR, stays.curve().waits().lastKey());
        if (!steps.isEmpty() && steps.getLast().time() < end) {
            points.add(point(end, steps.getLast().waiting(), steps.getLast().interval(), stays.curve().waits().ceilingEntry(end).getValue()));
        }
        return points;
    }

    private Chart.Point point(Step step) {
        return point(step.time(), step.waiting(), step.interval(), step.atRisk());
    }

    private Chart.Point point(double days, double here, @Nullable Interval interval, long atRisk) {
        return new Chart.Point(Double.toString(days), scene.say(BLOCK, "days", days, Numbers.decimal(days)),
                Arrays.asList(here, interval == null ? null : interval.low(), interval == null ? null : interval.high(), (double) atRisk));
    }
}
