package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Cohorts;
import dev.muster.measures.Cohorts.Group;
import dev.muster.measures.Footing;
import dev.muster.measures.Share;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who contributes again in the four weeks after four weeks since beginning, by the months in which they began.
final class CohortsBlock {
    private static final Block BLOCK = Block.COHORTS;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final int MOST_LINES = 12;
    private static final int SECOND = 1;
    private static final int COLOUR = 3;
    private final Scene scene;
    private final Cohorts cohorts;

    CohortsBlock(Scene scene) {
        this.scene = scene;
        this.cohorts = scene.told().cohorts();
    }

    MeasureBlock draw(@Nullable Link act) {
        int last = cohorts.last();
        boolean told = last >= SECOND;
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), told ? figure(Objects.requireNonNull(cohorts.told(SECOND))) : null, told ? meaning(last) : "",
                untold(), last > SECOND ? chart(last) : null, scene.say(BLOCK, "definition"), scene.source(BLOCK), scene.say(BLOCK, "advice"), act,
                told ? grid(last) : null);
    }

    /// The lines of the table below the picture: by months, by quarters or years where those are too many.
    private Grid grid(int last) {
        var heads = IntStream.rangeClosed(SECOND, last).mapToObj(stretch -> Integer.toString(stretch + 1)).toList();
        return new Grid(scene.say(BLOCK, "grid"), scene.say(BLOCK, "began"), scene.say(BLOCK, "people"), heads, lines().stream().map(group -> line(group, last)).toList());
    }

    private List<Group> lines() {
        return Stream.of(1, QUARTER).map(cohorts::by).filter(groups -> groups.size() <= MOST_LINES).findFirst().orElseGet(() -> cohorts.by(YEAR));
    }

    private static Grid.Line line(Group group, int last) {
        return new Grid.Line(Months.label(group.from(), group.to()), Numbers.count(group.people()),
                IntStream.rangeClosed(SECOND, last).mapToObj(group::share).map(CohortsBlock::print).toList());
    }

    private static String print(@Nullable Share share) {
        return share == null ? "" : Numbers.percent(Objects.requireNonNull(share.value()));
    }

    private Figure figure(Share second) {
        var interval = Objects.requireNonNull(second.interval());
        return Figure.share(Objects.requireNonNull(second.value()), interval.low(), interval.high(), scene.basis(BLOCK, second.n()));
    }

    private String meaning(int last) {
        var share = Objects.requireNonNull(cohorts.told(last));
        return last == SECOND ? scene.say(BLOCK, "meaning") : scene.say(BLOCK, "meaning.later", Numbers.percent(Objects.requireNonNull(share.value())), Integer.toString(last + 1));
    }

    private String untold() {
        if (Footing.of(cohorts.people()) != Footing.NONE) {
            return scene.say(BLOCK, "too-young");
        }
        return scene.say(BLOCK, cohorts.people() == 0 ? "none" : "hidden");
    }

    private Chart chart(int last) {
        var points = new ArrayList<Chart.Point>();
        for (int stretch = SECOND; stretch <= last; stretch++) {
            points.add(point(stretch, Objects.requireNonNull(cohorts.told(stretch))));
        }
        var title = scene.say(BLOCK, "chart", Numbers.percent(Objects.requireNonNull(Objects.requireNonNull(cohorts.told(SECOND)).value())));
        return new Chart(BLOCK.slug() + "-chart", title, Chart.Kind.LINE, Chart.Axis.NUMBERS, Chart.Scale.SHARE, scene.say(BLOCK, "across"),
                List.of(Column.series(scene.say(BLOCK, "column"), COLOUR), new Column(scene.words().say("measures.low"), Role.LOW, COLOUR),
                        new Column(scene.words().say("measures.high"), Role.HIGH, COLOUR), Column.cases(scene.say(BLOCK, "people"))),
                points, List.of(), scene.origin());
    }

    private static Chart.Point point(int stretch, Share share) {
        var interval = Objects.requireNonNull(share.interval());
        var label = Integer.toString(stretch + 1);
        return new Chart.Point(label, label, Arrays.asList(share.value(), interval.low(), interval.high(), (double) share.n()));
    }
}
