package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Concentration;
import dev.muster.measures.Effort;
import dev.muster.measures.Footing;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How evenly the work is spread.
final class EffortBlock {
    private static final Block BLOCK = Block.EFFORT;
    private static final int COLOUR = 3;
    private static final List<Integer> GROUPS = List.of(10, 5, 4, 2);
    private final Scene scene;
    private final Effort effort;
    private final Concentration all;

    EffortBlock(Scene scene) {
        this.scene = scene;
        this.effort = scene.told().effort();
        this.all = effort.all();
    }

    MeasureBlock draw(@Nullable Link act) {
        boolean told = Footing.of(all.people()) != Footing.NONE;
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), told ? figure() : null, told ? meaning() : "",
                scene.say(BLOCK, all.people() == 0 ? "none" : "hidden"), told ? chart() : null,
                scene.say(BLOCK, "definition"), scene.source(BLOCK), scene.say(BLOCK, "advice"), act);
    }

    private Figure figure() {
        return new Figure(Numbers.coefficient(all.gini()), null, scene.basis(BLOCK, all.people()));
    }

    /// Silent members are told of where they are enough not to be recognised.
    private String meaning() {
        return effort.silent() < Footing.LEAST ? scene.say(BLOCK, "meaning")
                : scene.say(BLOCK, "meaning.silent", Numbers.count(effort.silent()), Numbers.coefficient(all.giniAmong(all.people() + effort.silent())));
    }

    /// Groups of people that are as many as each can have five of.
    private @Nullable Chart chart() {
        return GROUPS.stream().filter(groups -> all.people() >= (long) groups * Footing.LEAST).findFirst().map(this::chart).orElse(null);
    }

    private Chart chart(int groups) {
        var shares = all.groups(groups);
        var top = shares[groups - 1];
        return new Chart(BLOCK.slug() + "-chart", scene.say(BLOCK, "chart", part(groups), Numbers.percent(top)),
                Chart.Kind.BARS, Chart.Axis.WORDS, Chart.Scale.SHARE, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "column"), COLOUR)),
                IntStream.range(0, groups).mapToObj(group -> point(group, groups, shares[group])).toList(), List.of(), scene.origin());
    }

    private String part(int groups) {
        return scene.say(BLOCK, "part", groups);
    }

    private Chart.Point point(int group, int groups, double share) {
        var label = group == 0 ? scene.say(BLOCK, "least") : group == groups - 1 ? scene.say(BLOCK, "most") : Integer.toString(group + 1);
        return new Chart.Point(label, label, Arrays.<@Nullable Double>asList(share));
    }
}
