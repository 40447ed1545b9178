package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Footing;
import dev.muster.measures.Interval;
import dev.muster.measures.Share;
import dev.muster.measures.Shares;
import dev.muster.measures.Shares.Stretch;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A share of questions or of people, over the window and month by month.
final class SharesBlock {
    private static final Set<Block> OF_PEOPLE = EnumSet.of(Block.NEWCOMERS, Block.SECONDS);
    private static final int MOST_LINES = 48;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private final Scene scene;
    private final Block block;
    private final Shares shares;
    private final int colour;
    private final String meaning;

    /// @param colour the chart colour that stands for this share on every page
    SharesBlock(Scene scene, Block block, Shares shares, int colour) {
        this(scene, block, shares, colour, scene.say(block, "meaning"));
    }

    SharesBlock(Scene scene, Block block, Shares shares, int colour, String meaning) {
        this.scene = scene;
        this.block = block;
        this.shares = shares;
        this.colour = colour;
        this.meaning = meaning;
    }

    MeasureBlock draw(@Nullable Link act) {
        var all = shares.all();
        return new MeasureBlock(block.slug(), scene.say(block, "question"), figure(all), meaning, untold(all),
                chart(), definition(), scene.source(block), scene.say(block, "advice"), act);
    }

    private @Nullable Figure figure(Share all) {
        if (all.footing() == Footing.NONE) {
            return null;
        }
        var interval = interval(all);
        return Figure.share(value(all), interval.low(), interval.high(), scene.basis(block, all.n()));
    }

    /// People are hidden where they are few; of questions one may say that they are.
    private String untold(Share all) {
        return OF_PEOPLE.contains(block) && all.n() > 0 ? scene.say(block, "hidden") : scene.untold(block, all.n());
    }

    private String definition() {
        return shares.leftOut() == 0 ? scene.say(block, "definition")
                : scene.say(block, "definition") + " " + scene.say(block, "left-out", shares.leftOut(), Numbers.count(shares.leftOut()));
    }

    private @Nullable Chart chart() {
        var lines = lines();
        var told = lines.stream().filter(SharesBlock::told).map(Stretch::share).toList();
        if (told.isEmpty()) {
            return null;
        }
        return new Chart(block.slug() + "-chart", title(told), Chart.Kind.LINE, Chart.Axis.DAYS, Chart.Scale.SHARE, scene.words().say("measures.month"),
                List.of(Column.series(scene.say(block, "column"), colour), new Column(scene.words().say("measures.low"), Role.LOW, colour),
                        new Column(scene.words().say("measures.high"), Role.HIGH, colour), Column.cases(scene.say(block, "cases"))),
                lines.stream().map(SharesBlock::point).toList(), List.of(), scene.origin());
    }

    /// By months; by quarters or years where months are too many for a picture, or most of them have too few cases.
    private List<Stretch> lines() {
        return Stream.of(1, QUARTER)
                .map(months -> shares.by(months).stretches())
                .filter(lines -> lines.size() <= MOST_LINES && lines.stream().filter(SharesBlock::told).count() * 2 >= lines.size())
                .findFirst()
                .orElseGet(() -> shares.by(YEAR).stretches());
    }

    private static boolean told(Stretch stretch) {
        return stretch.share().footing() != Footing.NONE;
    }

    private String title(List<Share> told) {
        var values = told.stream().mapToDouble(SharesBlock::value).summaryStatistics();
        var low = Numbers.percent(values.getMin());
        var high = Numbers.percent(values.getMax());
        return low.equals(high) ? scene.say(block, "chart.level", low) : scene.say(block, "chart", low, high);
    }

    private static Chart.Point point(Stretch stretch) {
        var share = stretch.share();
        var told = told(stretch);
        return new Chart.Point(stretch.from().atDay(1).toString(), Months.label(stretch.from(), stretch.to()), Arrays.asList(
                told ? value(share) : null, told ? interval(share).low() : null, told ? interval(share).high() : null, (double) share.n()));
    }

    private static double value(Share share) {
        return Objects.requireNonNull(share.value());
    }

    private static Interval interval(Share share) {
        return Objects.requireNonNull(share.interval());
    }
}
