package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Peers;
import dev.muster.measures.Peers.Standing;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Mark;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where this community stands among others: a bar for each factor, and no number for all of them.
final class PeersBlock {
    private static final Block BLOCK = Block.PEERS;
    private static final double MIDDLE = .5;
    private static final int COLOUR = 5;
    private final Scene scene;
    private final Peers peers;

    PeersBlock(Scene scene) {
        this.scene = scene;
        this.peers = scene.told().peers();
    }

    MeasureBlock draw(@Nullable Link act) {
        boolean told = !peers.standings().isEmpty();
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), null, "", told ? scene.say(BLOCK, "meaning", Numbers.count(peers.communities()), Peers.DAYS) : scene.say(BLOCK, "none"),
                told ? chart() : null, scene.say(BLOCK, "definition", Peers.DAYS), scene.source(BLOCK), scene.say(BLOCK, "advice"), act);
    }

    private Chart chart() {
        return new Chart(BLOCK.slug() + "-chart", scene.say(BLOCK, "chart", peers.ahead(), peers.standings().size()), Chart.Kind.BARS, Chart.Axis.WORDS, Chart.Scale.SHARE,
                scene.say(BLOCK, "across"), List.of(Column.series(scene.say(BLOCK, "column"), COLOUR), Column.cases(scene.say(BLOCK, "among"))),
                peers.standings().stream().map(this::point).toList(), List.of(new Mark(scene.say(BLOCK, "middle"), MIDDLE, Tone.QUIET)), scene.origin());
    }

    private Chart.Point point(Standing standing) {
        var label = scene.say(BLOCK, "factor." + standing.factor().name().toLowerCase(Locale.ROOT));
        return new Chart.Point(label, label, Arrays.<@Nullable Double>asList(standing.quantile(), (double) standing.among()));
    }
}
