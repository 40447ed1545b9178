package dev.muster.purposes.web;

import dev.muster.goals.Goals;
import dev.muster.items.text.Pieces;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.Matter;
import dev.muster.purposes.StrategyRecord;
import dev.muster.purposes.StrategyRecord.Standing;
import dev.muster.purposes.StrategyRecords;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the strategy needs, on one page that shows what is missing; and how each matter came to be what it is.
@Controller
class StrategyController {
    private static final int MOST = 20;
    private final StrategyRecords records;
    private final MatterLabels labels;
    private final Persons persons;
    private final PurposeRows rows;
    private final DirectionTabs tabs;
    private final Pages pages;
    private final Words words;

    StrategyController(StrategyRecords records, MatterLabels labels, Persons persons, PurposeRows rows, DirectionTabs tabs, Pages pages, Words words) {
        this.records = records;
        this.labels = labels;
        this.persons = persons;
        this.rows = rows;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/strategy")
    View strategy(Viewer viewer) {
        var latest = records.latest();
        var known = persons.all(latest.stream().flatMap(each -> Stream.of(each.owner(), each.by())).distinct().toList());
        var written = latest.stream().collect(Collectors.toMap(StrategyRecord::matter, each -> each, (one, _) -> one, () -> new EnumMap<>(Matter.class)));
        var matters = Arrays.stream(Matter.values()).map(each -> matter(each, written.get(each), known, Goals.leads(viewer))).toList();
        return pages.show("purposes/strategy", "view", new StrategyView(tabs.at("/strategy"), missing(written), matters));
    }

    private StrategyView.Topic matter(Matter matter, @Nullable StrategyRecord kept, Map<UUID, Person> known, boolean writes) {
        var at = StrategyMatters.address(matter);
        var standing = kept == null ? Standing.MISSING : kept.standing(records.today());
        var written = kept == null ? null : new StrategyView.Written(kept.text(), rows.who(known.get(kept.owner())), Times.day(kept.review()),
                rows.who(known.get(kept.by())), kept.at(), new Link(words.say("purposes.record.versions", kept.version()), at + "/history"));
        return new StrategyView.Topic(StrategyMatters.word(matter), words.say("purposes.matter." + matter), words.say("purposes.matter." + matter + ".asks"),
                labels.label(standing), written, labels.of(matter),
                writes ? new Link(words.say(kept == null ? "purposes.record.write" : "purposes.record.rewrite"), at + "/edit") : null);
    }

    private String missing(Map<Matter, StrategyRecord> written) {
        var counts = Arrays.stream(Matter.values()).map(written::get)
                .collect(Collectors.groupingBy(each -> each == null ? Standing.MISSING : each.standing(records.today()), Collectors.counting()));
        return words.say("purposes.strategy.missing", counts.getOrDefault(Standing.AGREED, 0L), Matter.values().length,
                counts.getOrDefault(Standing.MISSING, 0L), counts.getOrDefault(Standing.DRAFTED, 0L), counts.getOrDefault(Standing.OUT_OF_DATE, 0L));
    }

    @GetMapping("/strategy/{matter}/history")
    View history(@PathVariable String matter, @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before) {
        var asked = StrategyMatters.named(matter);
        var found = records.before(asked, before, MOST + 1);
        if (found.isEmpty()) {
            throw new Refusal(Reason.GONE, "shell.gone");
        }
        var here = StrategyMatters.address(asked) + "/history";
        int shown = Math.min(found.size(), MOST);
        var pager = new Pager(before == Integer.MAX_VALUE ? null : here, found.size() > MOST ? here + "?before=" + found.get(MOST - 1).version() : null);
        var name = words.say("purposes.matter." + asked);
        return pages.show("purposes/record-history", "view", new StrategyView.History(name,
                List.of(new Crumb(words.say("purposes.strategy"), "/strategy"), Crumb.here(name)), versions(found, shown), pager));
    }

    /// @param found one more than is shown, where there is one: the version before the last
    private List<StrategyView.Version> versions(List<StrategyRecord> found, int shown) {
        var known = persons.all(found.stream().flatMap(each -> Stream.of(each.owner(), each.by())).distinct().toList());
        return IntStream.range(0, shown).mapToObj(index -> {
            var now = found.get(index);
            var before = index + 1 < found.size() ? found.get(index + 1).text() : null;
            return new StrategyView.Version(now.version(), rows.who(known.get(now.by())), now.at(), labels.label(now.agreed() ? Standing.AGREED : Standing.DRAFTED),
                    words.say("purposes.record.about", rows.who(known.get(now.owner())).name(), Times.day(now.review())), Pieces.between(before, now.text()),
                    now.text().equals(before));
        }).toList();
    }
}
