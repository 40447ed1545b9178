package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Footing;
import dev.muster.measures.Interval;
import dev.muster.measures.Reciprocity;
import dev.muster.measures.Ties;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether people reply to those who reply to them.
final class TiesBlock {
    private static final Block BLOCK = Block.TIES;
    private static final int COLOUR = 6;
    private final Scene scene;
    private final Ties ties;

    TiesBlock(Scene scene) {
        this.scene = scene;
        this.ties = scene.told().ties();
    }

    MeasureBlock draw(@Nullable Link act) {
        var latest = ties.latest().reciprocity();
        boolean told = told(ties.latest());
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), told ? figure(latest) : null, told ? meaning(latest) : "",
                untold(latest), chart(), scene.say(BLOCK, "definition"), scene.source(BLOCK), scene.say(BLOCK, "advice"), act);
    }

    private static boolean told(Ties.Stretch stretch) {
        return !stretch.hidden() && Footing.of(stretch.reciprocity().pairs().n()) != Footing.NONE;
    }

    private Figure figure(Reciprocity latest) {
        var interval = Objects.requireNonNull(latest.interval());
        return Figure.share(Objects.requireNonNull(latest.share()), interval.low(), interval.high(), scene.basis(BLOCK, latest.pairs().n()));
    }

    private String meaning(Reciprocity latest) {
        var corrected = latest.corrected();
        var days = Integer.toString(Ties.DAYS);
        return corrected == null ? scene.say(BLOCK, "meaning.all", days)
                : scene.say(BLOCK, "meaning", days, Numbers.coefficient(corrected), Numbers.count(latest.people()));
    }

    private String untold(Reciprocity latest) {
        return scene.say(BLOCK, latest.people() == 0 ? "none" : "hidden");
    }

    private @Nullable Chart chart() {
        var shown = ties.stretches().reversed();
        var values = shown.stream().filter(TiesBlock::told).mapToDouble(each -> Objects.requireNonNull(each.reciprocity().share())).summaryStatistics();
        if (values.getCount() < 2) {
            return null;
        }
        return new Chart(BLOCK.slug() + "-chart", scene.say(BLOCK, "chart", Numbers.percent(values.getMin()), Numbers.percent(values.getMax())),
                Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.SHARE, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "column"), COLOUR), new Column(scene.words().say("measures.low"), Role.LOW, COLOUR),
                        new Column(scene.words().say("measures.high"), Role.HIGH, COLOUR),
                        new Column(scene.say(BLOCK, "pairs"), Role.CASES, COLOUR, scene.words().say("measures.few"))),
                shown.stream().map(TiesBlock::point).toList(), List.of(), scene.origin());
    }

    private static Chart.Point point(Ties.Stretch stretch) {
        var last = stretch.to().minusDays(1);
        return new Chart.Point(last.toString(), Times.day(stretch.from()) + " to " + Times.day(last), told(stretch) ? values(stretch.reciprocity()) : nothing());
    }

    private static List<@Nullable Double> values(Reciprocity reciprocity) {
        Interval interval = Objects.requireNonNull(reciprocity.interval());
        return Arrays.asList(reciprocity.share(), interval.low(), interval.high(), (double) reciprocity.pairs().n());
    }

    private static List<@Nullable Double> nothing() {
        return Arrays.asList(null, null, null, null);
    }
}
