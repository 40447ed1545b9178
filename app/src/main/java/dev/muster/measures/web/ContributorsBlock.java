package dev.muster.measures.web;

import dev.muster.measures.Block;
import dev.muster.measures.Contributors;
import dev.muster.measures.Contributors.Count;
import dev.muster.measures.Contributors.Month;
import dev.muster.shell.web.Chart;
import dev.muster.shell.web.Chart.Column;
import dev.muster.shell.web.Chart.Role;
import dev.muster.shell.web.Figure;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many people contribute.
final class ContributorsBlock {
    private static final Block BLOCK = Block.CONTRIBUTORS;
    private static final int MOST_MONTHS = 60;
    private static final int COLOUR = 3;
    private final Scene scene;
    private final Contributors contributors;

    ContributorsBlock(Scene scene) {
        this.scene = scene;
        this.contributors = scene.told().contributors();
    }

    MeasureBlock draw(@Nullable Link act) {
        var all = contributors.all();
        boolean told = !all.hidden() && people(all) > 0;
        return new MeasureBlock(BLOCK.slug(), scene.say(BLOCK, "question"), told ? figure(all) : null, meaning(),
                scene.say(BLOCK, all.hidden() ? "hidden" : "none"), told ? chart() : null,
                scene.say(BLOCK, "definition"), scene.source(BLOCK), scene.say(BLOCK, "advice"), act);
    }

    private Figure figure(Count all) {
        long contributions = all.contributions() == null ? 0 : all.contributions();
        return new Figure(Numbers.count(people(all)), null, scene.say(BLOCK, "basis", contributions, Numbers.count(contributions)));
    }

    private String meaning() {
        return contributors.months().reversed().stream().filter(Month::whole).findFirst()
                .map(last -> scene.say(BLOCK, "meaning.last", number(last.count()), name(last)))
                .orElseGet(() -> scene.say(BLOCK, "meaning"));
    }

    private String number(Count count) {
        return count.people() == null ? scene.words().say("measures.fewer") : Numbers.count(count.people());
    }

    private @Nullable Chart chart() {
        var shown = contributors.months().subList(Math.max(0, contributors.months().size() - MOST_MONTHS), contributors.months().size());
        return busiest(shown).map(busiest -> new Chart(BLOCK.slug() + "-chart", scene.say(BLOCK, "chart", number(busiest.count()), name(busiest)),
                Chart.Kind.BARS, Chart.Axis.WORDS, Chart.Scale.COUNT, scene.words().say("measures.month"),
                List.of(new Column(scene.say(BLOCK, "column"), Role.SERIES, COLOUR, scene.words().say("measures.fewer")),
                        new Column(scene.say(BLOCK, "cases"), Role.CASES, COLOUR, "–")),
                shown.stream().map(ContributorsBlock::point).toList(), List.of(), scene.origin())).orElse(null);
    }

    private static Optional<Month> busiest(List<Month> months) {
        return months.stream().filter(each -> each.count().people() != null && people(each.count()) > 0)
                .max(Comparator.comparingLong(each -> people(each.count())));
    }

    private static Chart.Point point(Month month) {
        var count = month.count();
        return new Chart.Point(name(month), name(month), Arrays.asList(decimal(count.people()), decimal(count.contributions())));
    }

    private static @Nullable Double decimal(@Nullable Long number) {
        return number == null ? null : number.doubleValue();
    }

    private static long people(Count count) {
        return count.people() == null ? 0 : count.people();
    }

    private static String name(Month month) {
        return Times.month(month.month().atDay(1));
    }
}
