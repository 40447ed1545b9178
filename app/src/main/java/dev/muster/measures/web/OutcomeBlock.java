package dev.muster.measures.web;

import dev.muster.measures.Footing;
import dev.muster.purposes.OutcomeMeasure;
import dev.muster.purposes.OutcomeMeasure.Computed;
import dev.muster.purposes.Standing;
import dev.muster.purposes.Standing.Now;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Mark;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Chart.Scale;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the community is judged by: where it started, where it is, where it should be.
final class OutcomeBlock {
    static final String SLUG = "outcome";
    private static final int COLOUR = 1;
    private static final double PERCENT = 100;
    private final Scene scene;
    private final OutcomeMeasure outcome;
    private final Standing standing;

    OutcomeBlock(Scene scene, OutcomeMeasure outcome, Standing standing) {
        this.scene = scene;
        this.outcome = outcome;
        this.standing = standing;
    }

    MeasureBlock draw() {
        var now = standing.now();
        var told = now != null && (!computed() || Footing.of(now.value().n()) != Footing.NONE) ? now : null;
        return new MeasureBlock(SLUG, say("question"), told == null ? null : figure(told), meaning(), untold(now), chart(),
                definition(), new MeasureBlock.Source(null, null, scene.table(SLUG)), say("advice"), new Link(say("goal"), scene.path().replace("/measures", "")));
    }

    private boolean computed() {
        return outcome.source() instanceof Computed;
    }

    private Figure figure(Now now) {
        var value = now.value();
        var interval = value.low() == null || value.high() == null ? null : print(value.low()) + " to " + print(value.high());
        return new Figure(print(value.value()), interval, now.window() == null
                ? say("read", Times.day(now.day()))
                : say("basis", value.n(), Numbers.count(value.n()), Times.day(now.window().from()), Times.day(now.day())));
    }

    private String meaning() {
        var aim = say("aim", print(outcome.target().doubleValue()), Times.day(outcome.due()));
        return standing.baseline() == null ? outcome.name() + "; " + aim : outcome.name() + "; " + say("was", print(standing.baseline())) + ", " + aim;
    }

    private String untold(@Nullable Now now) {
        return (now == null ? say("none") : say("too-few", now.value().n())) + " " + say("aimed", outcome.name(), print(outcome.target().doubleValue()), Times.day(outcome.due()));
    }

    private String definition() {
        return outcome.source() instanceof Computed(var measure, _)
                ? say("definition.derived", outcome.name(), measure.measure(), measure.days(), measure.factor().toPlainString())
                : say("definition.observed", outcome.name());
    }

    private @Nullable Chart chart() {
        var points = standing.series().stream().filter(each -> !computed() || Footing.of(each.value().n()) != Footing.NONE).map(this::point).toList();
        return points.isEmpty() ? null : new Chart(SLUG + "-chart", outcome.name(), Chart.Kind.LINE, Chart.Axis.DAYS, share() ? Scale.SHARE : Scale.COUNT,
                scene.words().say(computed() ? "measures.month" : "measures.day"), columns(), points, marks(), say("source"));
    }

    private List<Column> columns() {
        var value = Column.series(share() ? say("value") : outcome.unit(), COLOUR);
        return computed()
                ? List.of(value, new Column(scene.words().say("measures.low"), Role.LOW, COLOUR),
                        new Column(scene.words().say("measures.high"), Role.HIGH, COLOUR), Column.cases(say("cases")))
                : List.of(value);
    }

    private Chart.Point point(Standing.Point point) {
        var value = point.value();
        var label = computed() ? Times.month(point.day()) : Times.day(point.day());
        return new Chart.Point(point.day().toString(), label, computed()
                ? Arrays.asList(scaled(value.value()), scaled(value.low()), scaled(value.high()), (double) value.n())
                : Arrays.asList(scaled(value.value())));
    }

    private List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(say("mark.aim", print(outcome.target().doubleValue())), outcome.target().doubleValue() / scale(), Tone.GOOD));
        if (standing.baseline() != null) {
            marks.add(new Mark(say("was", print(standing.baseline())), standing.baseline() / scale(), Tone.QUIET));
        }
        return marks;
    }

    private @Nullable Double scaled(@Nullable Double value) {
        return value == null ? null : value / scale();
    }

    private double scale() {
        return share() ? PERCENT : 1;
    }

    private boolean share() {
        return outcome.unit().equals("%");
    }

    private String print(double value) {
        return Numbers.decimal(value) + "\u00a0" + outcome.unit();
    }

    private String say(String key, Object... details) {
        return scene.words().say("measures.outcome." + key, details);
    }
}
