package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Concentration;
import dev.muster.measures.Effort;
import dev.muster.measures.Effort.Kind;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What would be missing if the few left who do most.
final class AbsenceBlock {
    private static final Block BLOCK = Block.ABSENCE;
    private static final int COLOUR = 3;
    private final Scene scene;
    private final Effort effort;

    AbsenceBlock(Scene scene) {
        this.scene = scene;
        this.effort = scene.told().effort();
    }

    MeasureBlock draw(@Nullable Link act) {
        var kinds = effort.told();
        var chief = kinds.contains(Kind.ANSWERS) ? Kind.ANSWERS : Kind.ALL;
        boolean told = !kinds.isEmpty();
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), told ? figure(chief) : null, told ? meaning(chief) : "",
                scene.say(BLOCK, effort.all().people() == 0 ? "none" : "hidden"), told ? chart(kinds, chief) : null,
                scene.say(BLOCK, "definition"), scene.source(BLOCK), scene.say(BLOCK, "advice"), act);
    }

    private Figure figure(Kind kind) {
        var spread = effort.of(kind);
        return new Figure(Numbers.count(spread.absenceFactor()), null, scene.basis(BLOCK, spread.people()));
    }

    private String meaning(Kind kind) {
        var spread = effort.of(kind);
        return scene.say(BLOCK, "meaning", spread.absenceFactor(), what(kind), Numbers.percent(lost(spread)));
    }

    private static double lost(Concentration spread) {
        return spread.share(spread.absenceFactor());
    }

    private Chart chart(List<Kind> kinds, Kind chief) {
        var spread = effort.of(chief);
        return new Chart(BLOCK.slug() + "-chart",
                scene.say(BLOCK, "chart", spread.absenceFactor(), Numbers.count(spread.absenceFactor()), Numbers.count(spread.people()), what(chief)),
                Chart.Kind.BARS, Chart.Axis.WORDS, Chart.Scale.COUNT, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "column"), COLOUR), Column.cases(scene.say(BLOCK, "people")), Column.cases(scene.say(BLOCK, "contributions"))),
                kinds.stream().map(this::point).toList(), List.of(), scene.origin());
    }

    private Chart.Point point(Kind kind) {
        var spread = effort.of(kind);
        return new Chart.Point(what(kind), what(kind), Arrays.<@Nullable Double>asList(
                (double) spread.absenceFactor(), (double) spread.people(), (double) spread.total()));
    }

    private String what(Kind kind) {
        return scene.words().say("measures.kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}
