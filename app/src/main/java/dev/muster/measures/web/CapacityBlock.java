package dev.muster.measures.web;

import dev.muster.measures.AnswerCapacity;
import dev.muster.measures.Block;
import dev.muster.measures.Footing;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Mark;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How many people it takes for questions to be answered within a day.
final class CapacityBlock {
    private static final Block BLOCK = Block.CAPACITY;
    private static final int COLOUR = 2;
    private static final List<Double> PARTS = List.of(.25, .5, .75, 1.0, 1.25);
    private final Scene scene;
    private final AnswerCapacity capacity;

    CapacityBlock(Scene scene) {
        this.scene = scene;
        this.capacity = scene.told().capacity();
    }

    MeasureBlock draw(Link unanswered) {
        var told = Footing.of(capacity.questions()) != Footing.NONE && Footing.of(capacity.people()) != Footing.NONE ? capacity.needed() : null;
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), told == null ? null : figure(told), told == null ? "" : meaning(),
                untold(), told == null ? null : chart(told), scene.say(BLOCK, "definition"), scene.source(BLOCK),
                scene.say(BLOCK, "advice"), unanswered);
    }

    private Figure figure(long needed) {
        var interval = Objects.requireNonNull(capacity.interval());
        return new Figure(Numbers.count(needed), Numbers.count((long) interval.low()) + " to " + Numbers.count((long) interval.high()),
                scene.basis(BLOCK, capacity.questions()));
    }

    private String meaning() {
        return scene.say(BLOCK, "meaning", Numbers.count(capacity.people()), Numbers.percent(reached(capacity.people())));
    }

    private String untold() {
        if (capacity.people() > 0 && Footing.of(capacity.people()) == Footing.NONE) {
            return scene.say(BLOCK, "hidden");
        }
        return Footing.of(capacity.questions()) != Footing.NONE ? scene.say(BLOCK, "none-prompt") : scene.untold(BLOCK, capacity.questions());
    }

    private Chart chart(long needed) {
        var title = scene.say(BLOCK, "chart", Numbers.count(capacity.people()), Numbers.percent(reached(capacity.people())));
        return new Chart(BLOCK.slug() + "-chart", title, Chart.Kind.BARS, Chart.Axis.WORDS, Chart.Scale.SHARE, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "column"), COLOUR)), numbers(needed).mapToObj(this::point).toList(),
                List.of(new Mark(scene.say(BLOCK, "wanted"), AnswerCapacity.WANTED, Tone.GOOD)), scene.origin());
    }

    /// Some numbers of people up to a little more than it takes, and how many there are.
    private LongStream numbers(long needed) {
        return LongStream.concat(PARTS.stream().mapToLong(part -> Math.max(1, Math.round(part * needed))), LongStream.of(capacity.people()))
                .distinct().sorted();
    }

    private Chart.Point point(long people) {
        var label = people == capacity.people() ? scene.say(BLOCK, "now", Numbers.count(people)) : Numbers.count(people);
        return new Chart.Point(label, label, Arrays.<@Nullable Double>asList(reached(people)));
    }

    private double reached(long people) {
        return Objects.requireNonNull(capacity.reached(people));
    }
}
